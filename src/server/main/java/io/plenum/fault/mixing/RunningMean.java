package io.plenum.fault.mixing;

/** The mean of the latest values, known once so many came without a gap. */
final class RunningMean {

    private final int settled;
    private int count;
    private double mean;

    RunningMean(int settled) {
        this.settled = settled;
    }

    void reset() {
        count = 0;
        mean = 0;
    }

    /** @return NaN while fewer than wanted came, and on a gap */
    double next(double value) {
        if (Double.isNaN(value)) {
            reset();
            return Double.NaN;
        }
        count++;
        mean += (value - mean) / Math.min(count, settled);
        return count > settled ? mean : Double.NaN;
    }
}
