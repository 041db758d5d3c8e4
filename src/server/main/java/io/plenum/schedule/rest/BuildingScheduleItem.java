package io.plenum.schedule.rest;

import io.plenum.point.Point;
import io.plenum.schedule.plan.BuildingSchedule;
import io.plenum.schedule.plan.ScheduleProgram;
import io.plenum.schedule.plan.ScheduleTargets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A schedule of Plenum.
 *
 * @param points keys of what it commands, as the model has it now
 * @param pausedUntil UTC; null where it is not paused
 */
record BuildingScheduleItem(
        UUID id,
        String name,
        String owner,
        String site,
        ScheduleTargets targets,
        List<String> points,
        ScheduleProgram program,
        int priority,
        boolean enabled,
        @Nullable Instant pausedUntil) {

    static BuildingScheduleItem of(BuildingSchedule schedule, List<Point> points) {
        return new BuildingScheduleItem(
                schedule.id(),
                schedule.name(),
                schedule.owner(),
                schedule.site(),
                schedule.targets(),
                points.stream().map(Point::key).toList(),
                schedule.program(),
                schedule.priority(),
                schedule.enabled(),
                schedule.pausedUntil());
    }
}
