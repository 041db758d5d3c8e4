package io.plenum.trend;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what became due, hour by hour: a batch of a whole building makes one entry, and so does a batch of one point's past
 * year. Within an hour the time from the first to the last change counts for all points of that hour.
 */
final class DueHours {

    static final Duration BUCKET = Duration.ofMinutes(5);
    private static final long BUCKET_SECONDS = BUCKET.toSeconds();
    private static final long HOUR_SECONDS = 3600;

    private final TreeMap<Long, Hour> hours = new TreeMap<>();
    private @Nullable Hour latest;

    /** Times are seconds since 1970, in whole buckets; the end is exclusive. */
    private static final class Hour {
        final long number;
        long since = Long.MAX_VALUE;
        long until = Long.MIN_VALUE;
        final BitSet points = new BitSet();

        Hour(long number) {
            this.number = number;
        }

        void widen(long from, long to) {
            since = Math.min(since, from);
            until = Math.max(until, to);
        }
    }

    /** One sample of a point, at a time in whole seconds since 1970. */
    void add(int point, long second) {
        Hour hour = hour(Math.floorDiv(second, HOUR_SECONDS));
        long bucket = second - Math.floorMod(second, BUCKET_SECONDS);
        hour.widen(bucket, bucket + BUCKET_SECONDS);
        hour.points.set(point);
    }

    void add(Due due) {
        long until = due.until().getEpochSecond();
        long from = due.since().getEpochSecond();
        while (from < until) {
            long number = Math.floorDiv(from, HOUR_SECONDS);
            long to = Math.min(until, (number + 1) * HOUR_SECONDS);
            Hour hour = hour(number);
            hour.widen(from, to);
            hour.points.or(due.points());
            from = to;
        }
    }

    private Hour hour(long number) {
        Hour hour = latest;
        if (hour == null || hour.number != number) {
            hour = hours.computeIfAbsent(number, Hour::new);
            latest = hour;
        }
        return hour;
    }

    /** How much work this is: for each hour its points. */
    long pointHours() {
        return hours.values().stream()
                .mapToLong(hour -> hour.points.cardinality())
                .sum();
    }

    /** In order of time; hours that follow each other and have the same points are one. */
    List<Due> merged() {
        List<Due> merged = new ArrayList<>();
        Hour open = null;
        for (Map.Entry<Long, Hour> entry : hours.entrySet()) {
            Hour hour = entry.getValue();
            if (open != null && open.until == hour.since && open.points.equals(hour.points)) {
                open.until = hour.until;
            } else {
                addTo(merged, open);
                open = hour;
            }
        }
        addTo(merged, open);
        hours.clear();
        latest = null;
        return merged;
    }

    private static void addTo(List<Due> merged, @Nullable Hour hour) {
        if (hour != null) {
            merged.add(new Due(Instant.ofEpochSecond(hour.since), Instant.ofEpochSecond(hour.until), hour.points));
        }
    }
}
