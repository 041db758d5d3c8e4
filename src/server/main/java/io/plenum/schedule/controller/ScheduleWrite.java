package io.plenum.schedule.controller;

import io.plenum.link.Problem;
import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.ScheduleContent;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A week or exceptions that were ordered for a controller's schedule, and what has become of it. All times are UTC.
 *
 * @param before as the controller had it
 * @param wanted the same with the other content
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
        /** The controller made something else of it, and has its former content again. */
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

    /** Where it changes nothing it stands for the week. */
    public boolean changesWeek() {
        return !wanted.content().hasWeekOf(before.content()) || !changesExceptions();
    }

    public boolean changesExceptions() {
        return !wanted.content().hasExceptionsOf(before.content());
    }

    /** Whether the controller has what was changed, as it is wanted. Exceptions that are over may be gone: some controllers clear them away. */
    public boolean stands(ControllerSchedule now, LocalDate today) {
        return hasChanged(now, wanted, today);
    }

    /** Whether the controller has what was to be changed, as it was before. */
    boolean isAsBefore(ControllerSchedule now, LocalDate today) {
        return hasChanged(now, before, today);
    }

    private boolean hasChanged(ControllerSchedule now, ControllerSchedule as, LocalDate today) {
        return (!changesWeek() || now.content().hasWeekOf(as.content()))
                && (!changesExceptions() || hasExceptions(now, as, today));
    }

    /** Whether both have the same exceptions, as far as they are not over. */
    static boolean hasExceptions(ControllerSchedule now, ControllerSchedule as, LocalDate today) {
        return coming(now, today).hasExceptionsOf(coming(as, today));
    }

    private static ScheduleContent coming(ControllerSchedule schedule, LocalDate today) {
        return schedule.content()
                .withExceptions(schedule.exceptions().stream()
                        .filter(exception -> !exception.isOver(today))
                        .toList());
    }

    /** What takes it back, and leaves all else as it is now. */
    public ScheduleContent takenBack(ControllerSchedule now) {
        return new ScheduleContent(
                changesWeek() ? before.week() : now.week(),
                changesExceptions() ? before.exceptions() : now.exceptions());
    }

    /** Whether somebody has to look. */
    public boolean needsLook() {
        return state == WriteState.UNKNOWN || state == WriteState.MISMATCH || differs != null;
    }
}
