package io.plenum.dayahead.program;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a day. Every series has a value for each quarter of an hour: 96, or 92 and 100 on the days when clocks change.
 *
 * @param price money for each kWh from the grid
 * @param feedIn money for each kWh into the grid
 * @param carbon kg of CO₂ of one kWh more or less from the grid
 * @param baseLoad kW of all that is not planned
 * @param reserve kW by which load less what the roof gives may exceed that: no battery is charged into a peak that is paid for
 * @param photovoltaics kW
 * @param importLimit kW of the connection
 */
public record DayInputs(
        double[] price,
        double[] feedIn,
        double[] carbon,
        double[] baseLoad,
        double[] reserve,
        double[] photovoltaics,
        double importLimit,
        List<ThermalGroup> groups,
        @Nullable BatteryUnit battery,
        List<ChargeNeed> charging,
        DayWeights weights) {

    /** Hours of a step. */
    public static final double HOURS = 0.25;

    /** @throws IllegalArgumentException where series differ in length, or a value is no number */
    public DayInputs {
        groups = List.copyOf(groups);
        charging = List.copyOf(charging);
        int steps = price.length;
        check(steps, price, feedIn, carbon, baseLoad, reserve, photovoltaics);
        for (ThermalGroup group : groups) {
            check(steps, group.outdoor(), group.gains());
            check(steps, group.usual().low(), group.usual().high());
            check(steps, group.comfort().low(), group.comfort().high());
            check(steps, group.heating().most(), group.cooling().most());
        }
    }

    private static void check(int steps, double[]... series) {
        for (double[] one : series) {
            if (one.length != steps) {
                throw new IllegalArgumentException("a series has " + one.length + " steps, not " + steps);
            }
            for (double value : one) {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException("a series has a step without a number");
                }
            }
        }
    }

    public int steps() {
        return price.length;
    }

    /** What a kWh into the grid is worth where it was bought in the same step: never more than it costs. */
    double worth(int step) {
        return Math.min(feedIn[step], price[step]);
    }
}
