package io.plenum.comfort.complaint;

import java.time.Instant;

/**
 * What somebody wants to say.
 *
 * @param space key of the room
 * @param time of the last 30 days; only its minute counts
 * @param note at most 1000 characters; needed only where the kind says nothing
 */
public record NewComplaint(String space, ComplaintKind kind, Instant time, String note) {}
