package io.plenum.trend;

import io.plenum.point.PointId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.stream.Collectors;

/** Java's times as PostgreSQL's. */
public final class Sql {

    private Sql() {}

    public static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** For {@code ANY (CAST(:points AS integer[]))}. */
    public static String ids(Collection<PointId> points) {
        return points.stream().map(point -> String.valueOf(point.value())).collect(Collectors.joining(",", "{", "}"));
    }

    /** For {@code make_interval(secs => ?)}: hours, not calendar days. */
    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
