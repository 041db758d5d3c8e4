package io.plenum.handover.check;

import io.plenum.handover.HandoverItem;
import io.plenum.handover.HandoverKind;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.twin.CurrentValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bound points that have no value, one that is not live, or none for longer than their own week lets expect: twice the longest pause between
 * two hours with values, and an hour.
 */
final class StaleCheck {

    /** A younger value is no question of rhythm. */
    private static final Duration YOUNG = Duration.ofHours(3);

    private StaleCheck() {}

    /** By point; the others are fresh. */
    static Map<PointId, HandoverItem> items(CheckedSite site, PointRhythms rhythms) {
        Map<PointId, HandoverItem> stale = new HashMap<>();
        List<Point> old = new ArrayList<>();
        for (Point point : site.points()) {
            if (!site.isBound(point)) {
                continue;
            }
            CurrentValue value = site.value(point);
            HandoverItem item = item(site, point, value);
            if (item != null) {
                stale.put(point.id(), item);
            } else if (value != null && age(site, value).compareTo(YOUNG) > 0) {
                old.add(point);
            }
        }
        Map<PointId, Duration> pauses =
                rhythms.longestPauses(old.stream().map(Point::id).toList(), site.now());
        for (Point point : old) {
            Duration pause = pauses.get(point.id());
            CurrentValue value = site.value(point);
            if (pause != null
                    && value != null
                    && age(site, value).compareTo(pause.multipliedBy(2).plusHours(1)) > 0) {
                stale.put(point.id(), item(point, "handover.what.stale-rhythm", hours(age(site, value)), hours(pause)));
            }
        }
        return stale;
    }

    private static @Nullable HandoverItem item(CheckedSite site, Point point, @Nullable CurrentValue value) {
        if (value == null || Double.isNaN(value.value())) {
            return item(point, "handover.what.stale-never");
        }
        return value.quality().isLive()
                ? null
                : item(point, "handover.what.stale-" + value.quality(), hours(age(site, value)));
    }

    private static Duration age(CheckedSite site, CurrentValue value) {
        return Duration.between(value.time(), site.now());
    }

    private static long hours(Duration duration) {
        return Math.max(0, duration.toHours());
    }

    private static HandoverItem item(Point point, String text, Object... arguments) {
        String connection = point.source() == null ? "" : point.source().connection();
        List<Object> all = new ArrayList<>(List.of(connection));
        all.addAll(List.of(arguments));
        return new HandoverItem(
                HandoverKind.STALE, point.key(), point.name(), text, List.copyOf(all), "setup/connections");
    }
}
