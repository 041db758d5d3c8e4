package io.plenum.energy.meter;

import java.util.Arrays;
import java.util.List;

/**
 * How fast a register usually counts, told by its own readings, and how fast it never can.
 *
 * @param rate units an hour that nine in ten of the steps in which it counts at all stay below
 * @param always units an hour that a building's main may always have
 */
record TypicalFlow(double rate, double always) {

    /** Registers are often told in steps of a quarter of an hour: what comes at once may have flowed as long. */
    private static final double LEAST_HOURS = 0.25;

    private static final double QUANTILE = 0.9;

    /** Above this many times its usual flow a step is odd; above the other it is none. */
    private static final double ODD = 10;

    private static final double NEVER = 50;

    /** kWh or m³ an hour that a building's main may always have: 1 MW. */
    private static final double ALWAYS = 1000;

    /** @param unit kWh or m³ in a unit of the register */
    static TypicalFlow of(List<RegisterReading> readings, double unit) {
        double[] rates = new double[Math.max(0, readings.size() - 1)];
        for (int i = 0; i < rates.length; i++) {
            RegisterReading before = readings.get(i);
            RegisterReading after = readings.get(i + 1);
            rates[i] = Math.abs(after.value() - before.value()) / hours(before, after);
        }
        double[] steps = Arrays.stream(rates).filter(rate -> rate > 0).sorted().toArray();
        // of a handful of steps the highest two may be the way to a wrong reading and back
        int at = (int) Math.min(Math.floor(QUANTILE * steps.length), steps.length - 3.0);
        return new TypicalFlow(at < 0 ? 0 : steps[at], ALWAYS / unit);
    }

    /** Whether more, or less, than the register usually counts lies between two readings. */
    boolean isOdd(RegisterReading before, RegisterReading after) {
        return Math.abs(after.value() - before.value()) > ODD * rate * hours(before, after);
    }

    /** Whether so much can have flowed between two readings. */
    boolean isPossible(double amount, RegisterReading before, RegisterReading after) {
        return isPossible(amount, hours(before, after));
    }

    boolean isPossible(double amount, double hours) {
        return amount <= Math.max(always, NEVER * rate) * hours;
    }

    private static double hours(RegisterReading before, RegisterReading after) {
        return Math.max(LEAST_HOURS, (after.time() - before.time()) / 3_600_000.0);
    }
}
