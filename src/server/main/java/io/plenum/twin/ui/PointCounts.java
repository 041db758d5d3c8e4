package io.plenum.twin.ui;

import io.plenum.point.Point;
import io.plenum.point.Quality;
import io.plenum.point.QualityReason;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.CurrentValues;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How many points are live, how many are not, and why. A point that was never heard of counts as down.
 *
 * @param away of which nothing is known because the gateway that reads them is away
 */
record PointCounts(int live, int stale, int down, int fault, int overridden, int away) {

    static PointCounts of(Collection<Point> points, CurrentValues values) {
        int[] counts = new int[Quality.values().length];
        int away = 0;
        for (Point point : points) {
            CurrentValue value = values.of(point.id());
            if (isAway(value)) {
                away++;
                continue;
            }
            counts[value == null ? Quality.DOWN.ordinal() : value.quality().ordinal()]++;
        }
        int live = 0;
        for (Quality quality : Quality.values()) {
            live += quality.isLive() ? counts[quality.ordinal()] : 0;
        }
        return new PointCounts(
                live,
                counts[Quality.STALE.ordinal()],
                counts[Quality.DOWN.ordinal()],
                counts[Quality.FAULT.ordinal()] + counts[Quality.DISABLED.ordinal()],
                counts[Quality.OVERRIDDEN.ordinal()],
                away);
    }

    static boolean isAway(@Nullable CurrentValue value) {
        QualityReason reason = value == null ? null : value.reason();
        return reason != null && reason.messageKey().equals(QualityReason.GATEWAY_AWAY);
    }

    int dead() {
        return stale + down + fault + away;
    }

    boolean complete() {
        return dead() == 0;
    }
}
