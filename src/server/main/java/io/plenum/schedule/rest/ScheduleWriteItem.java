package io.plenum.schedule.rest;

import io.plenum.link.Problem;
import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.schedule.controller.ScheduleWrite;
import io.plenum.schedule.controller.ScheduleWrite.WriteState;
import io.plenum.schedule.rest.ScheduleItem.ExceptionItem;
import io.plenum.schedule.rest.ScheduleItem.ValueItem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A week or exceptions that were ordered for a controller's schedule. Times are UTC.
 *
 * @param before as the controller had it
 * @param undoes the one that it takes back; null where it takes none back
 * @param problem why it is not as it was wanted; null where it is
 * @param differs since when the controller is known to have something else; null where it is not
 */
record ScheduleWriteItem(
        UUID id,
        String connection,
        String address,
        String who,
        String reason,
        Instant ordered,
        WriteState state,
        @Nullable Instant answered,
        @Nullable String problem,
        @Nullable Instant differs,
        @Nullable UUID undoes,
        List<List<ValueItem>> before,
        List<List<ValueItem>> week,
        List<ExceptionItem> exceptionsBefore,
        List<ExceptionItem> exceptions) {

    static ScheduleWriteItem of(ScheduleWrite write, Function<Problem, String> words) {
        Problem problem = write.problem();
        return new ScheduleWriteItem(
                write.id(),
                write.key().device().connection(),
                write.key().address(),
                write.who(),
                write.reason(),
                write.ordered(),
                write.state(),
                write.answered(),
                problem == null ? null : words.apply(problem),
                write.differs(),
                write.undoes(),
                week(write.before()),
                week(write.wanted()),
                exceptions(write.before()),
                exceptions(write.wanted()));
    }

    private static List<ExceptionItem> exceptions(ControllerSchedule schedule) {
        return schedule.exceptions().stream().map(ExceptionItem::of).toList();
    }

    private static List<List<ValueItem>> week(ControllerSchedule schedule) {
        return schedule.week().stream().map(ScheduleItem::values).toList();
    }
}
