package io.plenum.link;

import java.time.Duration;

/** The values that a {@link Tuning} may have. */
public final class TuningLimits {

    public static final Range POLL = new Range(Duration.ofMillis(500), Duration.ofHours(1));
    public static final Range LIFETIME = new Range(Duration.ofSeconds(20), Duration.ofDays(1));
    public static final Range STALE = new Range(Duration.ofSeconds(5), Duration.ofDays(1));
    public static final Range TIMEOUT = new Range(Duration.ofMillis(200), Duration.ofMinutes(1));
    public static final Count BATCH = new Count(1, 1000);

    /** Of a duration, both ends included. */
    public record Range(Duration least, Duration most) {}

    /** Of a number, both ends included. */
    public record Count(int least, int most) {}

    private TuningLimits() {}
}
