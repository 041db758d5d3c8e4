package io.plenum.schedule.ui;

import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.schedule.controller.ScheduleKey;
import org.jspecify.annotations.Nullable;

/** The points that a controller's schedule commands. */
final class ControllerTargets {

    private ControllerTargets() {}

    /** The first that stands for one of its targets: it says how values are called. Null where none does. */
    static @Nullable Point first(PointCatalog catalog, ScheduleKey key, ControllerSchedule schedule) {
        return catalog.ofConnection(key.device().connection()).stream()
                .filter(point -> point.source() != null
                        && schedule.targets().contains(point.source().address()))
                .findFirst()
                .orElse(null);
    }
}
