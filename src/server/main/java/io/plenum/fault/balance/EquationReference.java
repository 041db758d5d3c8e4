package io.plenum.fault.balance;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * How a balance closes while all is well.
 *
 * @param from first day of the reference period
 * @param to its last day
 * @param weights of the terms of the right side
 * @param low least of each term that was seen, {@code high} its greatest: outside nothing is claimed
 * @param noise standard deviation of the mean of some hours, K or part, with what neighbouring hours have in common
 * @param shift standard deviation by which whole weeks differ
 */
public record EquationReference(
        LocalDate from, LocalDate to, double[] weights, double[] low, double[] high, double noise, double shift) {

    /** What is left of a balance; NaN where something is missing. */
    double residual(double[] terms) {
        double rest = terms[0];
        for (int i = 0; i < weights.length; i++) {
            rest -= weights[i] * terms[i + 1];
        }
        return rest;
    }

    /** Whether it closes well enough to show anything; machines of which nobody said that a meter counts them have to make up what it does. */
    boolean shows(EquationKind kind) {
        boolean quiet = Math.hypot(noise, shift) < kind.mostScatter();
        return quiet && (kind != EquationKind.METER_EQUIPMENT || Math.abs(weights[0]) < 0.1);
    }

    /** Whether the reference period knew such an operation. */
    boolean knows(double[] terms) {
        for (int i = 0; i < weights.length; i++) {
            double margin = 0.1 * (high[i] - low[i]) + 1e-9;
            if (!(terms[i + 1] >= low[i] - margin && terms[i + 1] <= high[i] + margin)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EquationReference that
                && from.equals(that.from)
                && to.equals(that.to)
                && Arrays.equals(weights, that.weights)
                && Arrays.equals(low, that.low)
                && Arrays.equals(high, that.high)
                && noise == that.noise
                && shift == that.shift;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(weights) + from.hashCode();
    }

    @Override
    public String toString() {
        return "from " + from + " to " + to + ": " + Arrays.toString(weights) + " ± " + noise + ", " + shift;
    }
}
