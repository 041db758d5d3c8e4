package io.plenum.trend.coverage;

/**
 * A stretch in which one thing was known; times are microseconds since 1970 UTC.
 *
 * @param alive whether values held, else whoever was asked did not answer
 */
public record AvailabilityPeriod(long since, long until, boolean alive) {

    /** One that ended just now goes on until now. */
    public AvailabilityPeriod goingOn(long now, long lately) {
        return until < now && until > now - lately ? new AvailabilityPeriod(since, now, alive) : this;
    }
}
