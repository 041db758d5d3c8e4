package io.plenum.advice;

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
public record Standing(
        List<String> silent,
        @Nullable Instant unjudged,
        int returns,
        @Nullable Instant returned) {

    public static final Standing FIRM = new Standing(List.of(), null, 0, null);

    public Standing {
        silent = List.copyOf(silent);
    }

    /** Seen again while it stood: what was unknown is answered. */
    public Standing judged() {
        return new Standing(List.of(), null, returns, returned);
    }

    /** The points are silent at this time; none where they speak again. */
    public Standing silentAt(List<String> points, Instant now) {
        return new Standing(points, points.isEmpty() ? unjudged : now, returns, returned);
    }

    /** Came back after it was no longer seen. */
    public Standing back(boolean soon, Instant now) {
        return new Standing(List.of(), null, soon ? returns + 1 : 1, now);
    }
}
