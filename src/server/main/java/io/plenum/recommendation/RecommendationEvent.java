package io.plenum.recommendation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a recommendation's story; never changed.
 *
 * @param what new, assigned, approved, rejected, carried-out, taken-back, baseline, measured, withdrawn, returned, reopened, silent
 * @param detail what was said; the keys of the points of silent, by commas
 * @param measurement the figures of measured, the choices of baseline
 */
public record RecommendationEvent(
        Instant time,
        String who,
        String what,
        String detail,
        @Nullable Measurement measurement) {

    public RecommendationEvent(Instant time, String who, String what, String detail) {
        this(time, who, what, detail, null);
    }
}
