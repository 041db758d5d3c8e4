package io.plenum.recommendation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a recommendation can be evaluated at present, and whether it comes and goes.
 *
 * @param incompletePoints keys of points with too little data, for which it cannot be evaluated at present; empty where it can
 * @param lastIncomplete when that was last so
 * @param returns how often in a row it came back soon after it was no longer seen
 * @param returned when it last came back
 */
public record RecommendationHealth(
        List<String> incompletePoints,
        @Nullable Instant lastIncomplete,
        int returns,
        @Nullable Instant returned) {

    public static final RecommendationHealth GOOD = new RecommendationHealth(List.of(), null, 0, null);

    public RecommendationHealth {
        incompletePoints = List.copyOf(incompletePoints);
    }

    /** Seen again while it was open: what was unknown is answered. */
    public RecommendationHealth evaluated() {
        return new RecommendationHealth(List.of(), null, returns, returned);
    }

    /** These points have too little data at this time; none where they have enough again. */
    public RecommendationHealth incompleteAt(List<String> points, Instant now) {
        return new RecommendationHealth(points, points.isEmpty() ? lastIncomplete : now, returns, returned);
    }

    /** Came back after it was no longer seen. */
    public RecommendationHealth returnedAt(boolean soon, Instant now) {
        return new RecommendationHealth(List.of(), null, soon ? returns + 1 : 1, now);
    }
}
