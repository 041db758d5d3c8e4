package io.plenum.simulation.experiment;

import org.jspecify.annotations.Nullable;

/**
 * The smallest step of a set point that can be told from what a prediction of the room is off by anyway. A room answers a step like a
 * first-order system: after t seconds it has moved by step · (1 − exp(−t/τ)), with τ = C/(h + K + ρ·c·V̇) of the learnt room. The step
 * suffices where that is more than twice the noise, which is about 95 % confidence for one reading.
 *
 * @param start where the room is held or floats now, °C
 * @param upward whether it is to become warmer
 * @param timeConstant τ, s
 * @param noise K
 * @param lowest that may be held, °C
 * @param highest that may be held, °C
 */
record StepChoice(double start, boolean upward, double timeConstant, double noise, double lowest, double highest) {

    private static final double[] STEPS = {0.5, 1, 1.5, 2};
    private static final int[] HOURS = {2, 4, 6, 8};
    private static final double LEAST_RATIO = 2;

    /** @param value to hold, °C @param kelvin negative for colder @param response after those hours, K, without sign */
    record Step(double value, double kelvin, int hours, double response) {}

    /** The smallest, then the shortest; null where none suffices within the bounds. */
    @Nullable
    Step smallest() {
        for (double size : STEPS) {
            double kelvin = upward ? size : -size;
            double value = Math.round(10 * (start + kelvin)) / 10.0;
            if (value < lowest || value > highest) {
                return null;
            }
            for (int hours : HOURS) {
                double response = response(size, hours * 3600.0, timeConstant);
                if (response > LEAST_RATIO * noise) {
                    return new Step(value, kelvin, hours, response);
                }
            }
        }
        return null;
    }

    /** Of a first-order system, in the unit of the step; times in s. */
    static double response(double step, double time, double timeConstant) {
        return step * (1 - Math.exp(-time / timeConstant));
    }

    /** Whether a larger step would suffice if only the bounds let it. */
    boolean isBounded() {
        return response(STEPS[STEPS.length - 1], HOURS[HOURS.length - 1] * 3600.0, timeConstant) > LEAST_RATIO * noise;
    }
}
