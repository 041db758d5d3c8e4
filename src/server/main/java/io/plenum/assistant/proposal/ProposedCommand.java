package io.plenum.assistant.proposal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values for points, until an end.
 *
 * @param until UTC
 * @param from UTC; it cannot be signed earlier; null where it can be at once
 * @param latest UTC; it cannot be signed later; null where the usual day counts
 */
public record ProposedCommand(
        List<ProposedValue> values,
        Instant until,
        @Nullable Instant from,
        @Nullable Instant latest) {

    public ProposedCommand {
        values = List.copyOf(values);
    }

    /** One that can be signed at once. */
    public ProposedCommand(List<ProposedValue> values, Instant until) {
        this(values, until, null, null);
    }

    /**
     * @param point its key
     * @param value in the unit of the point
     */
    public record ProposedValue(String point, double value, int priority) {}
}
