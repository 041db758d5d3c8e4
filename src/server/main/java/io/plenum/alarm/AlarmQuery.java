package io.plenum.alarm;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which alarms of the past; null asks for all.
 *
 * @param from inclusive
 * @param to exclusive
 * @param key of one alarm's earlier occurrences
 * @param text found in the rule's name or the point's key, without regard to case
 * @param page from 0
 * @param size at most 5000
 * @param points keys of the points that are meant
 * @param notPassedOn true for those of which something that was done here has not reached the controller that reported them
 */
@RecordBuilder
public record AlarmQuery(
        Instant from,
        Instant to,
        @Nullable Priority priority,
        @Nullable String floor,
        @Nullable String system,
        @Nullable Long rule,
        @Nullable String key,
        @Nullable String text,
        int page,
        int size,
        @Nullable Set<String> points,
        boolean notPassedOn)
        implements AlarmQueryBuilder.With {

    /** Of all points. */
    public AlarmQuery(
            Instant from,
            Instant to,
            @Nullable Priority priority,
            @Nullable String floor,
            @Nullable String system,
            @Nullable Long rule,
            @Nullable String key,
            @Nullable String text,
            int page,
            int size) {
        this(from, to, priority, floor, system, rule, key, text, page, size, null, false);
    }
}
