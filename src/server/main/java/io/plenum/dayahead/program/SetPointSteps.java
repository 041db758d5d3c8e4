package io.plenum.dayahead.program;

import io.plenum.dayahead.program.ThermalGroup.ComfortBand;

/** Turns temperatures that a program wants into set points that can be commanded: halves of a kelvin, for whole hours. */
final class SetPointSteps {

    private static final double KELVIN = 0.5;
    /** K by which a temperature may be missed: else a hair above would be half a kelvin more. */
    private static final double CLOSE = 0.2;

    /** Quarters of an hour for which a set point stays. */
    static final int STEPS = 4;

    /** kW below which nothing is given. */
    private static final double NOTHING = 0.05;

    private SetPointSteps() {}

    static ComfortBand of(ThermalGroup group, DayProgram.GroupSolution wanted) {
        ComfortBand comfort = group.comfort();
        int steps = comfort.low().length;
        double[] low = new double[steps];
        double[] high = new double[steps];
        for (int from = 0; from < steps; from += STEPS) {
            int to = Math.min(steps, from + STEPS);
            double heating = Double.NEGATIVE_INFINITY;
            double cooling = Double.POSITIVE_INFINITY;
            for (int step = from; step < to; step++) {
                heating = Math.max(
                        heating, wanted.heat()[step] > NOTHING ? up(wanted.air()[step]) : up(comfort.low()[step]));
                cooling = Math.min(
                        cooling, wanted.cold()[step] > NOTHING ? down(wanted.air()[step]) : down(comfort.high()[step]));
            }
            for (int step = from; step < to; step++) {
                low[step] = Math.clamp(
                        heating, comfort.low()[step], Math.max(comfort.low()[step], comfort.high()[step] - KELVIN));
                high[step] = Math.max(low[step] + KELVIN, Math.min(cooling, comfort.high()[step]));
            }
        }
        return new ComfortBand(low, high, comfort.occupied());
    }

    private static double up(double celsius) {
        return Math.ceil((celsius - CLOSE) / KELVIN) * KELVIN;
    }

    private static double down(double celsius) {
        return Math.floor((celsius + CLOSE) / KELVIN) * KELVIN;
    }
}
