package io.plenum.trend.bucket;

import io.plenum.trend.coverage.Coverage;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

/** Where buckets begin and end. Times are microseconds since 1970 UTC. */
public interface BucketGrid {

    /** The start of the bucket in which an instant lies. */
    long start(long time);

    /** The end of a bucket that starts there; the next one's start. */
    long end(long start);

    /** Buckets on whole multiples of a width by the clock. */
    static BucketGrid of(Duration width) {
        long micros = width.toMillis() * 1000;
        return new BucketGrid() {
            @Override
            public long start(long time) {
                return time - Math.floorMod(time, micros);
            }

            @Override
            public long end(long start) {
                return start + micros;
            }
        };
    }

    /** Local days of a zone, so many in a bucket: a day has 23 or 25 hours where clocks change. */
    static BucketGrid days(ZoneId zone, long count) {
        return new BucketGrid() {
            @Override
            public long start(long time) {
                long day = LocalDate.ofInstant(Coverage.instant(time), zone).toEpochDay();
                return midnight(day - Math.floorMod(day, count), zone);
            }

            @Override
            public long end(long start) {
                return midnight(
                        LocalDate.ofInstant(Coverage.instant(start), zone).toEpochDay() + count, zone);
            }
        };
    }

    private static long midnight(long day, ZoneId zone) {
        return Coverage.micros(LocalDate.ofEpochDay(day).atStartOfDay(zone).toInstant());
    }
}
