package io.plenum.trend;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Java's times as PostgreSQL's. */
public final class Sql {

    private Sql() {}

    public static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** For {@code make_interval(secs => ?)}: hours, not calendar days. */
    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
