package io.plenum.schedule.controller;

import io.plenum.link.Problem;
import io.plenum.link.schedule.ControllerSchedule;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A week that was ordered for a controller's schedule, and what has become of it. All times are UTC.
 *
 * @param before as the controller had it
 * @param wanted the same with the other week
 * @param undoes the one that it takes back; null where it takes none back
 * @param answered null until it is known how it went
 * @param problem why it is not as it was wanted; null where it is
 * @param differs since when the controller is known to have something else; null where it is not
 */
@RecordBuilder
public record ScheduleWrite(
        UUID id,
        ScheduleKey key,
        String who,
        String reason,
        Instant ordered,
        ControllerSchedule before,
        ControllerSchedule wanted,
        @Nullable UUID undoes,
        WriteState state,
        @Nullable Instant answered,
        @Nullable Problem problem,
        @Nullable Instant differs)
        implements ScheduleWriteBuilder.With {

    /** What has become of it. */
    public enum WriteState {
        /** Kept, and on its way. */
        ORDERED,
        /** Read back as it was wanted. */
        WRITTEN,
        /** Nothing was written. */
        REFUSED,
        /** The controller made something else of it, and has its former week again. */
        RESTORED,
        /** The controller made something else of it, and that stands there. */
        MISMATCH,
        /** The controller did not answer; it is read again. */
        UNKNOWN,
        /** It was written, and somebody has decided that what the controller has since is right. */
        GIVEN_UP
    }

    /** Of its schedule, for people. */
    public String name() {
        return before.name().isBlank() ? before.address() : before.name();
    }

    /** Whether somebody has to look. */
    public boolean needsLook() {
        return state == WriteState.UNKNOWN || state == WriteState.MISMATCH || differs != null;
    }
}
