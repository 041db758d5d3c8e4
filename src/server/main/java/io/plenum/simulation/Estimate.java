package io.plenum.simulation;

/** An expected value and the bounds between which the truth lies in eight of ten cases. */
public record Estimate(double low, double expected, double high) {

    public Estimate {
        if (!(low <= expected && expected <= high)) {
            throw new IllegalArgumentException("not an interval: %s, %s, %s".formatted(low, expected, high));
        }
    }
}
