package io.plenum.schedule.controller;

import io.plenum.audit.Actor;
import io.plenum.audit.Audit;
import io.plenum.link.Problem;
import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.DeviceSchedules;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.schedule.KeptSchedules;
import io.plenum.schedule.ScheduleStore;
import io.plenum.schedule.controller.ScheduleWrite.WriteState;
import io.plenum.uikit.BuildingZone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks whether controllers still have the weeks and exceptions that were written to them, as far as they were read since, and finds out what has become
 * of orders whose answer never came.
 */
@Component
public class ScheduleWriteWatch {

    /** An order that was not answered by then was cut off: by a server that ended. */
    private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(3);

    /** So many of a schedule are looked at. */
    private static final int REMEMBERED = 50;

    private final ScheduleWriteStore writes;
    private final ScheduleStore schedules;
    private final ScheduleWriteRules rules;
    private final Audit audit;
    private final BuildingZone zone;
    private final Clock clock;

    ScheduleWriteWatch(
            ScheduleWriteStore writes,
            ScheduleStore schedules,
            ScheduleWriteRules rules,
            Audit audit,
            BuildingZone zone,
            Clock clock) {
        this.writes = writes;
        this.schedules = schedules;
        this.rules = rules;
        this.audit = audit;
        this.zone = zone;
        this.clock = clock;
    }

    /** May throw Spring's {@code DataAccessException}. @return what is wrong at points that such schedules command */
    public Map<PointId, Problem> look() {
        Map<PointId, Problem> wrong = new HashMap<>();
        for (ScheduleWrite write : writes.latest()) {
            ScheduleWrite now = followed(write);
            if (!now.equals(write)) {
                writes.update(now);
            }
            if (now.needsLook()) {
                points(now).forEach(point -> wrong.put(point.id(), problem(now)));
            }
        }
        return wrong;
    }

    private List<Point> points(ScheduleWrite write) {
        return write.before().targets().stream()
                .flatMap(target -> rules.points(write.key(), target).stream())
                .toList();
    }

    private static Problem problem(ScheduleWrite write) {
        String key =
                switch (write.state()) {
                    case UNKNOWN -> "schedule.alarm.unknown";
                    case MISMATCH -> "schedule.alarm.mismatch";
                    default -> "schedule.alarm.differs";
                };
        return Problem.of(key, write.name(), write.who());
    }

    private ScheduleWrite followed(ScheduleWrite write) {
        return switch (write.state()) {
            case ORDERED -> write.ordered().plus(ANSWERED_WITHIN).isBefore(clock.instant()) ? cutOff(write) : write;
            case UNKNOWN -> found(write);
            case WRITTEN -> compared(write);
            case REFUSED, RESTORED, MISMATCH, GIVEN_UP -> write;
        };
    }

    private ScheduleWrite cutOff(ScheduleWrite write) {
        return write.withState(WriteState.UNKNOWN)
                .withAnswered(clock.instant())
                .withProblem(Problem.of("schedule.problem.no-answer"));
    }

    /** What the controller had when it was read after that. */
    private ScheduleWrite found(ScheduleWrite write) {
        KeptSchedules kept = readSince(write);
        DeviceSchedules device = kept == null ? null : kept.schedules();
        ControllerSchedule now = device == null ? null : write.key().in(device);
        if (now == null || !now.complete()) {
            return write;
        }
        LocalDate today = today();
        if (write.stands(now, today)) {
            return write.withState(WriteState.WRITTEN).withProblem(null);
        }
        return write.isAsBefore(now, today)
                ? write.withState(WriteState.REFUSED)
                : write.withState(WriteState.MISMATCH);
    }

    private ScheduleWrite compared(ScheduleWrite write) {
        KeptSchedules kept = readSince(write);
        DeviceSchedules device = kept == null ? null : kept.schedules();
        if (device == null) {
            return write;
        }
        ControllerSchedule now = write.key().in(device);
        if (now != null && !now.complete()) {
            return write;
        }
        boolean same = now != null && stands(write, now);
        if (same || write.differs() != null) {
            return same ? write.withDiffers(null) : write;
        }
        audit.changedFor(
                Actor.SYSTEM,
                "controller schedule differs",
                "controller schedule",
                write.key().text(),
                ContentText.of(write.wanted()),
                now == null ? null : ContentText.of(now));
        return write.withDiffers(clock.instant());
    }

    /** Also what earlier ones have written and this one has left as it was. */
    private boolean stands(ScheduleWrite write, ControllerSchedule now) {
        LocalDate today = today();
        if (!write.stands(now, today)) {
            return false;
        }
        List<ScheduleWrite> earlier = writes.of(write.key(), REMEMBERED).stream()
                .filter(one -> one.state() == WriteState.WRITTEN)
                .toList();
        boolean week = earlier.stream()
                .anyMatch(one -> one.changesWeek()
                        && one.wanted().content().hasWeekOf(write.wanted().content()));
        boolean exceptions = earlier.stream()
                .anyMatch(one ->
                        one.changesExceptions() && ScheduleWrite.hasExceptions(one.wanted(), write.wanted(), today));
        return (!week || now.content().hasWeekOf(write.wanted().content()))
                && (!exceptions || ScheduleWrite.hasExceptions(now, write.wanted(), today));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone.zone());
    }

    /** Null where its device was not read since it was answered; it is read soon then. */
    private @Nullable KeptSchedules readSince(ScheduleWrite write) {
        KeptSchedules kept = schedules.of(write.key().device());
        Instant answered = write.answered();
        Instant read = kept == null ? null : kept.read();
        if (kept == null || answered == null) {
            return null;
        }
        if (read != null && read.isAfter(answered)) {
            return kept;
        }
        schedules.readAgain(kept);
        return null;
    }
}
