package io.plenum.trend.read;

import io.plenum.trend.TrendResolution;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Where the buckets of a resolution begin: by the clock, or by the local days of a zone. */
record Grid(long millis, ZoneId zone, boolean days) {

    static Grid of(PixelColumns bounds, ZoneId zone) {
        return new Grid(bounds.step().toMillis(), zone, bounds.resolution() == TrendResolution.DAY);
    }

    /** The start of the bucket in which the instant is. */
    Instant floor(Instant time) {
        return days
                ? time.atZone(zone).truncatedTo(ChronoUnit.DAYS).toInstant()
                : Instant.ofEpochMilli(Math.floorDiv(time.toEpochMilli(), millis) * millis);
    }

    /** The end of the bucket in which the last moment before the instant is. */
    Instant ceiling(Instant time) {
        Instant start = floor(time);
        if (start.equals(time)) {
            return time;
        }
        return days ? start.atZone(zone).plusDays(1).toInstant() : start.plusMillis(millis);
    }
}
