package io.plenum.twin;

import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.point.Quality;
import org.jspecify.annotations.Nullable;

/** Whether a point by itself wants attention. */
public final class PointTrouble {

    private PointTrouble() {}

    /** The controller says so, or a live binary alarm is on. */
    public static boolean inAlarm(Point point, @Nullable CurrentValue value) {
        if (value == null || !value.quality().isLive()) {
            return false;
        }
        return value.quality() == Quality.ALARM
                || (point.kind() == PointKind.BINARY && value.value() >= 0.5 && PointRole.ALARM.plays(point));
    }
}
