package io.plenum.dayahead.program;

import java.util.List;

/**
 * How a day goes.
 *
 * @param grid kW from the grid by step; negative into it
 * @param battery kW into the battery by step; negative out of it
 * @param charging kW by step, of each charging need in its order
 * @param groups in their order
 * @param cost money, without what the peak costs
 * @param peakCost money for what the peak exceeds the known one by
 * @param peak highest quarter of an hour from the grid, kW
 * @param carbon kg of CO₂
 * @param borrowed money that the next day has to pay for warmth or cold that this one leaves behind less of than the usual one
 * @param discomfort K·h outside the comfort band while people are there
 * @param missing kWh that cars lack when they leave
 */
public record DayCourse(
        double[] grid,
        double[] battery,
        List<double[]> charging,
        List<GroupCourse> groups,
        double cost,
        double peakCost,
        double peak,
        double carbon,
        double borrowed,
        double discomfort,
        double missing) {

    public DayCourse {
        charging = List.copyOf(charging);
        groups = List.copyOf(groups);
    }

    /**
     * Of one group.
     *
     * @param heating set point by step, °C
     * @param cooling set point by step, °C
     * @param air °C at the end of each step
     * @param heat kW, negative for cold
     * @param stored kWh in air and mass at the day's end, from 0 °C
     */
    public record GroupCourse(
            String key, double[] heating, double[] cooling, double[] air, double[] heat, double stored) {}

    /** All that it costs. */
    public double total() {
        return cost + peakCost;
    }
}
