package io.plenum.schedule.plan;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A schedule of Plenum.
 *
 * @param owner name of the account on whose behalf it commands: whoever has saved it last
 * @param site its key
 * @param priority of BACnet's array, 9 to 16
 * @param pausedUntil it commands nothing before (UTC); null where it is not paused
 */
@RecordBuilder
public record BuildingSchedule(
        UUID id,
        String name,
        String owner,
        String site,
        ScheduleTargets targets,
        ScheduleProgram program,
        int priority,
        boolean enabled,
        @Nullable Instant pausedUntil)
        implements BuildingScheduleBuilder.With {

    /** Behind people, before what controllers do by themselves. */
    public static final int USUAL_PRIORITY = 12;

    /** Whether it commands at a time. */
    public boolean isActive(Instant now) {
        return enabled && (pausedUntil == null || !pausedUntil.isAfter(now));
    }
}
