package io.plenum.recommendation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How firmly a recommendation stands.
 *
 * @param silent keys of points with too little data, for which it cannot be judged at present; empty where it can
 * @param unjudged when that was last so
 * @param returns how often in a row it came back soon after it was no longer seen
 * @param returned when it last came back
 */
public record RecommendationHealth(
        List<String> silent,
        @Nullable Instant unjudged,
        int returns,
        @Nullable Instant returned) {

    public static final RecommendationHealth FIRM = new RecommendationHealth(List.of(), null, 0, null);

    public RecommendationHealth {
        silent = List.copyOf(silent);
    }

    /** Seen again while it stood: what was unknown is answered. */
    public RecommendationHealth judged() {
        return new RecommendationHealth(List.of(), null, returns, returned);
    }

    /** The points are silent at this time; none where they speak again. */
    public RecommendationHealth silentAt(List<String> points, Instant now) {
        return new RecommendationHealth(points, points.isEmpty() ? unjudged : now, returns, returned);
    }

    /** Came back after it was no longer seen. */
    public RecommendationHealth back(boolean soon, Instant now) {
        return new RecommendationHealth(List.of(), null, soon ? returns + 1 : 1, now);
    }
}
