package io.plenum.upkeep.wear;

import io.plenum.trend.coverage.Coverage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;

/** Consecutive local days, with the instants at which they begin and end. Times are microseconds since 1970 UTC. */
final class LocalDays {

    private final LocalDate first;
    private final Instant from;
    private final Instant to;
    private final long[] midnights;

    private LocalDays(LocalDate first, Instant from, Instant to, long[] midnights) {
        this.first = first;
        this.from = from;
        this.to = to;
        this.midnights = midnights;
    }

    /** The days from one to before another. */
    static LocalDays of(LocalDate first, LocalDate end, ZoneId zone) {
        int count = Math.toIntExact(end.toEpochDay() - first.toEpochDay());
        long[] midnights = new long[count + 1];
        for (int i = 0; i <= count; i++) {
            midnights[i] = Coverage.micros(first.plusDays(i).atStartOfDay(zone).toInstant());
        }
        return new LocalDays(
                first,
                first.atStartOfDay(zone).toInstant(),
                end.atStartOfDay(zone).toInstant(),
                midnights);
    }

    int count() {
        return midnights.length - 1;
    }

    LocalDate day(int index) {
        return first.plusDays(index);
    }

    Instant from() {
        return from;
    }

    Instant to() {
        return to;
    }

    /** Hours of a day. */
    double hours(int index) {
        return hours(midnights[index + 1] - midnights[index]);
    }

    static double hours(long micros) {
        return micros / 3.6e9;
    }

    /** The day in which an instant lies; negative before the first, {@link #count} after the last. */
    int indexOf(long time) {
        int at = Arrays.binarySearch(midnights, time);
        return at >= 0 ? at : -at - 2;
    }

    /** Takes a part of one day. */
    @FunctionalInterface
    interface PartConsumer {
        void accept(int day, long from, long to);
    }

    /** Cuts a time at each midnight; what lies outside these days is left out. */
    void split(long from, long to, PartConsumer parts) {
        int day = Math.max(0, indexOf(from));
        long at = Math.max(from, midnights[0]);
        while (day < count() && at < to) {
            long end = Math.min(to, midnights[day + 1]);
            parts.accept(day, at, end);
            at = end;
            day++;
        }
    }
}
