package io.plenum.work;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which orders; null asks for all.
 *
 * @param open true for open and started ones, false for those that are over
 * @param text found in title, description or place, without regard to case
 * @param page from 0
 * @param size at most 5000
 * @param reach null for all there are
 */
@RecordBuilder
public record WorkQuery(
        @Nullable Boolean open,
        @Nullable String assignee,
        WorkOrigin.@Nullable Kind origin,
        @Nullable Long originId,
        @Nullable String text,
        int page,
        int size,
        @Nullable Within reach)
        implements WorkQueryBuilder.With {

    /** Those at some places, and those of a person where there is one. */
    record Within(Set<String> places, @Nullable String person) {}

    /** Of all there are. */
    public WorkQuery(
            @Nullable Boolean open,
            @Nullable String assignee,
            WorkOrigin.@Nullable Kind origin,
            @Nullable Long originId,
            @Nullable String text,
            int page,
            int size) {
        this(open, assignee, origin, originId, text, page, size, null);
    }
}
