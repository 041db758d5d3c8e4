package io.plenum.link.history;

import io.plenum.point.Point;
import java.time.Instant;
import java.util.List;

/**
 * A question for recorded values.
 *
 * @param points of one connection
 * @param from first instant that is wanted (UTC)
 * @param to the instant before which all that is wanted lies (UTC)
 * @param most samples in the answer, of all points together; a point that reaches it is answered in part
 */
public record HistoryRequest(List<Point> points, Instant from, Instant to, int most) {

    /** However much somebody asks for. */
    public static final int MOST_SAMPLES = 50_000;

    public static final int MOST_POINTS = 200;
}
