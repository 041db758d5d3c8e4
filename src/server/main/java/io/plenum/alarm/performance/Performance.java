package io.plenum.alarm.performance;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a period. Counted is what called for an operator: headlines, not what was folded beneath them or suppressed.
 *
 * @param perHour alarms an hour and operator, on average
 * @param floodShare part of the time in floods, from 0 to 1
 * @param worst most alarms in ten minutes for each operator
 * @param worstAt beginning of those ten minutes
 * @param chattering alarms that came three times or more within a minute, the most frequent first
 * @param stale alarms that stood longer than 24 hours, the oldest first
 * @param topTen the ten most frequent, and {@code topTenShare} their part of all, from 0 to 1
 * @param priorities how many of each; all four are there
 * @param median until an alarm was acknowledged, of those that were; null where none was
 * @param ninth time within which nine of ten were acknowledged
 * @param unacknowledged how many never were
 */
public record Performance(
        Instant from,
        Instant to,
        int alarms,
        double perHour,
        int floods,
        double floodShare,
        Duration longestFlood,
        double worst,
        Instant worstAt,
        List<FrequentAlarm> chattering,
        List<Alarm> stale,
        List<FrequentAlarm> topTen,
        double topTenShare,
        Map<Priority, Integer> priorities,
        @Nullable Duration median,
        @Nullable Duration ninth,
        int unacknowledged) {

    /** Part of a priority among all, from 0 to 1. */
    public double share(Priority priority) {
        return alarms == 0 ? 0 : priorities.getOrDefault(priority, 0) / (double) alarms;
    }
}
