package io.plenum.recommendation.estimate.saving;

/**
 * An expected value and the bounds between which the truth lies in about nine of ten cases. Savings are positive.
 *
 * @param low not above {@code expected}
 * @param high not below {@code expected}
 */
public record ConfidenceInterval(double low, double expected, double high) {

    public static final ConfidenceInterval NONE = new ConfidenceInterval(0, 0, 0);

    public ConfidenceInterval {
        if (!(low <= expected && expected <= high)) {
            throw new IllegalArgumentException("not an interval: %s, %s, %s".formatted(low, expected, high));
        }
    }

    public static ConfidenceInterval around(double expected, double halfWidth) {
        return new ConfidenceInterval(expected - halfWidth, expected, expected + halfWidth);
    }

    public boolean holds(double value) {
        return value >= low && value <= high;
    }

    public ConfidenceInterval times(double factor) {
        return factor >= 0
                ? new ConfidenceInterval(low * factor, expected * factor, high * factor)
                : new ConfidenceInterval(high * factor, expected * factor, low * factor);
    }

    /** The sum of two values whose errors are independent. */
    public ConfidenceInterval plus(ConfidenceInterval other) {
        double sum = expected + other.expected;
        return new ConfidenceInterval(
                sum - Math.hypot(expected - low, other.expected - other.low),
                sum,
                sum + Math.hypot(high - expected, other.high - other.expected));
    }

    /** From the lower of the lower bounds to the higher of the higher ones. */
    public ConfidenceInterval reaching(ConfidenceInterval other) {
        return new ConfidenceInterval(Math.min(low, other.low), expected, Math.max(high, other.high));
    }

    /** Half of the distance between the bounds over the expected value; infinite where nothing is expected. */
    public double relativeHalfWidth() {
        return expected == 0 ? Double.POSITIVE_INFINITY : (high - low) / 2 / Math.abs(expected);
    }
}
