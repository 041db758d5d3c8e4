package io.plenum.work;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done.
 *
 * @param place key of the equipment or space, null where it is about none
 * @param due the last day on which it is in time, in the building's zone
 * @param external null while Plenum itself owns it
 * @param closed when it was done or cancelled
 * @param closingReason why it was cancelled, or what was found; empty while it is open
 */
public record WorkOrder(
        long id,
        String title,
        String description,
        WorkOrigin origin,
        @Nullable String place,
        WorkState state,
        @Nullable String assignee,
        @Nullable LocalDate due,
        @Nullable ExternalOrder external,
        Instant created,
        String createdBy,
        @Nullable Instant closed,
        String closingReason) {

    public boolean isLate(LocalDate today) {
        return !state.isOver() && due != null && due.isBefore(today);
    }
}
