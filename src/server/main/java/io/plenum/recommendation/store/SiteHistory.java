package io.plenum.recommendation.store;

import io.plenum.point.Point;
import io.plenum.site.BuildingModel;
import io.plenum.trend.read.HourReader;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Since when a building has a history: that of others says nothing of it. May throw Spring's {@code DataAccessException}. */
@Component
class SiteHistory {

    private final HourReader hours;

    SiteHistory(HourReader hours) {
        this.hours = hours;
    }

    /** The first hour of any of its points, null where there is none yet. */
    @Nullable
    Instant earliest(BuildingModel building) {
        return building.points().isEmpty()
                ? null
                : hours.earliest(building.points().stream().map(Point::id).toList());
    }
}
