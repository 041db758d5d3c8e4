package io.plenum.schedule.run;

import io.plenum.schedule.plan.BuildingSchedule;
import io.plenum.schedule.plan.ScheduleProgram;
import io.plenum.schedule.plan.ScheduleTargets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes of a schedule.
 *
 * @param priority of BACnet's array, 9 to 16
 * @param pausedUntil it commands nothing before (UTC); null where it is not paused
 */
public record ScheduleDefinition(
        String name,
        String site,
        ScheduleTargets targets,
        ScheduleProgram program,
        int priority,
        boolean enabled,
        @Nullable Instant pausedUntil) {

    public ScheduleDefinition {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(targets, "targets");
        Objects.requireNonNull(program, "program");
    }

    /** What there is of a schedule. */
    public static ScheduleDefinition of(BuildingSchedule schedule) {
        return new ScheduleDefinition(
                schedule.name(),
                schedule.site(),
                schedule.targets(),
                schedule.program(),
                schedule.priority(),
                schedule.enabled(),
                schedule.pausedUntil());
    }

    /** It acts for whoever writes it. */
    BuildingSchedule by(String owner, UUID id) {
        return new BuildingSchedule(id, name.strip(), owner, site, targets, program, priority, enabled, pausedUntil);
    }
}
