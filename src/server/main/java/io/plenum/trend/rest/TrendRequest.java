package io.plenum.trend.rest;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.site.SiteModel;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What history somebody asks for, checked.
 *
 * @param pixels most entries that can be shown
 */
record TrendRequest(List<Point> points, Instant from, Instant to, int pixels) {

    static final int MOST_POINTS = 16;
    static final int MOST_PIXELS = 10_000;
    private static final Duration LONGEST = Duration.ofDays(3660);

    TrendRequest {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw RequestProblem.of("from", "trends.problem.range");
        }
    }

    /** The last day where nothing else is asked for. */
    static TrendRequest of(
            List<Point> points, @Nullable Instant from, @Nullable Instant to, int pixels, String field, Clock clock) {
        if (pixels < 2 || pixels > MOST_PIXELS) {
            throw RequestProblem.of(field, "trends.problem.pixels", MOST_PIXELS);
        }
        Instant end = to == null ? clock.instant() : to;
        return new TrendRequest(points, from == null ? end.minus(Duration.ofDays(1)) : from, end, pixels);
    }

    List<PointId> ids() {
        return points.stream().map(Point::id).toList();
    }

    /** @param keys separated by commas */
    static List<Point> points(String keys, int most, SiteModel model) {
        List<String> wanted = Arrays.stream(keys.split(","))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
        if (wanted.isEmpty() || wanted.size() > most) {
            throw RequestProblem.of("points", "trends.problem.points", most);
        }
        return wanted.stream().map(key -> known(key, model)).toList();
    }

    private static Point known(String key, SiteModel model) {
        Point point = model.point(key);
        if (point == null) {
            throw RequestProblem.of("points", "trends.problem.unknown", key);
        }
        return point;
    }
}
