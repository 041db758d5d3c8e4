package io.plenum.link.present;

import io.plenum.point.Point;
import java.time.Duration;
import java.util.List;

/**
 * What somebody wants to know the present values of.
 *
 * @param points as they would be were they bound to the addresses; their ids are of this request alone, and negative so that they are none
 *     of a point that there is
 * @param patience how long to wait
 */
public record PresentRequest(List<Point> points, Duration patience) {

    /** More than anybody sees at once. */
    public static final int MOST_POINTS = 200;

    public static final Duration LONGEST = Duration.ofSeconds(30);

    public PresentRequest {
        points = List.copyOf(points.subList(0, Math.min(points.size(), MOST_POINTS)));
        patience = patience.compareTo(LONGEST) > 0 ? LONGEST : patience;
    }

    /** By {@link System#nanoTime}, from now on. */
    public long end() {
        return System.nanoTime() + patience.toNanos();
    }
}
