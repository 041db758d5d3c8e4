package io.plenum.comfort.complaint;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody complained of.
 *
 * @param space key of the room
 * @param time the minute that it is about
 * @param note in their words, at most 1000 characters; may be empty
 * @param createdBy who complained; null for whoever may neither answer it nor is that person
 * @param measured what was measured then, as far as whoever asks may see it
 * @param answer null while it is open
 */
@RecordBuilder
public record Complaint(
        long id,
        String space,
        ComplaintKind kind,
        Instant time,
        String note,
        Instant created,
        @Nullable String createdBy,
        Map<RoomQuantity, Double> measured,
        @Nullable String answer,
        @Nullable Instant answered,
        @Nullable String answeredBy)
        implements ComplaintBuilder.With {

    public boolean isOpen() {
        return answer == null;
    }
}
