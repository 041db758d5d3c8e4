package io.plenum.comfort.complaint;

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
        @Nullable String answeredBy) {

    public boolean isOpen() {
        return answer == null;
    }

    Complaint shown(@Nullable String author, Map<RoomQuantity, Double> visible) {
        return new Complaint(id, space, kind, time, note, created, author, visible, answer, answered, answeredBy);
    }
}
