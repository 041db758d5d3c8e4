package io.plenum.trend.bucket;

/** What flowed between two readings of a counter. */
final class CounterRise {

    /** Readings further apart than this, microseconds, say nothing of each other. */
    static final long LONGEST = 31L * 86_400_000_000L;

    private static final double[] REGISTERS = {1e4, 65536, 1e5, 1e6, 1e7, 1e8, 1e9, 4294967296.0, 1e10, 1e11, 1e12};

    private CounterRise() {}

    /** Less than before has come to the end of its register, or was reset to zero. */
    static double between(double before, double after) {
        if (after >= before) {
            return after - before;
        }
        for (double size : REGISTERS) {
            if (before >= 0.95 * size && before < size && after >= 0 && after <= 0.05 * size) {
                return size - before + after;
            }
        }
        return Math.max(after, 0);
    }
}
