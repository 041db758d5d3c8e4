package io.plenum.dashboard.content;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.trend.read.TrendReader;
import io.plenum.trend.read.TrendSeries;
import io.plenum.twin.CurrentValues;
import io.plenum.twin.search.SiteLocations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Present values and history of points within reach. */
@Component
class PointContents {

    private final SiteAccess models;
    private final CurrentValues values;
    private final TrendReader trends;
    private final Clock clock;

    PointContents(SiteAccess models, CurrentValues values, TrendReader trends, Clock clock) {
        this.models = models;
        this.values = values;
        this.trends = trends;
        this.clock = clock;
    }

    private List<Point> points(List<String> keys) {
        SiteModel model = models.visible();
        return keys.stream().map(model::point).filter(Objects::nonNull).toList();
    }

    List<PointReading> now(List<String> keys) {
        SiteModel model = models.visible();
        return points(keys).stream()
                .map(point -> PointReading.of(point, SiteLocations.of(model, point), values.of(point.id())))
                .toList();
    }

    /** @param pixels most columns that the card can show */
    List<CardSeries> past(List<String> keys, Duration back, int pixels) {
        List<Point> points = points(keys);
        if (points.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        Map<PointId, TrendSeries> found =
                trends.read(points.stream().map(Point::id).toList(), now.minus(back), now, pixels);
        return points.stream()
                .map(point -> CardSeries.of(point, Objects.requireNonNull(found.get(point.id()))))
                .toList();
    }
}
