package io.plenum.link;

import java.time.Duration;

/** The values that a {@link Tuning} may have. */
public final class TuningLimits {

    public static final DurationLimits POLL = new DurationLimits(Duration.ofMillis(500), Duration.ofHours(1));
    public static final DurationLimits LIFETIME = new DurationLimits(Duration.ofSeconds(20), Duration.ofDays(1));
    public static final DurationLimits STALE = new DurationLimits(Duration.ofSeconds(5), Duration.ofDays(1));
    public static final DurationLimits TIMEOUT = new DurationLimits(Duration.ofMillis(200), Duration.ofMinutes(1));
    public static final CountLimits BATCH = new CountLimits(1, 1000);

    /** Of a duration, both ends included. */
    public record DurationLimits(Duration least, Duration most) {}

    /** Of a number, both ends included. */
    public record CountLimits(int least, int most) {}

    private TuningLimits() {}
}
