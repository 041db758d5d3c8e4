package io.plenum.assistant.proposal;

import io.plenum.link.Problem;
import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.ScheduleContent;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.schedule.controller.ContentChange;
import io.plenum.schedule.controller.ControllerScheduleEditor;
import io.plenum.schedule.controller.ControllerScheduleEditor.KnownSchedule;
import io.plenum.schedule.controller.ScheduleKey;
import io.plenum.schedule.controller.ScheduleVersion;
import io.plenum.schedule.controller.WeekEntries;
import io.plenum.schedule.plan.BuildingSchedule;
import io.plenum.schedule.plan.ScheduleEntry;
import io.plenum.schedule.plan.ScheduleProgram;
import io.plenum.schedule.run.BuildingSchedules;
import io.plenum.schedule.run.ScheduleDefinition;
import io.plenum.web.RequestProblem;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Weeks of schedules, Plenum's own and those of controllers alike, with the rights of whoever is at work. */
@Component
class ScheduleWeeks {

    private final BuildingSchedules schedules;
    private final ControllerScheduleEditor editor;
    private final PointCatalog catalog;

    ScheduleWeeks(BuildingSchedules schedules, ControllerScheduleEditor editor, PointCatalog catalog) {
        this.schedules = schedules;
        this.editor = editor;
        this.catalog = catalog;
    }

    /** @throws RequestProblem where there is no such schedule */
    ProposedSchedule propose(String schedule, List<List<ScheduleEntry>> week) {
        ScheduleKey key = ScheduleKey.parse(schedule);
        if (key == null) {
            BuildingSchedule own = own(schedule);
            List<String> points = schedules.points(own).stream().map(Point::key).toList();
            return new ProposedSchedule(own.id().toString(), own.name(), version(own), points, week);
        }
        ControllerSchedule known = editor.get(key).schedule();
        List<String> points = catalog.ofConnection(key.device().connection()).stream()
                .filter(point -> point.source() != null
                        && known.targets().contains(point.source().address()))
                .map(Point::key)
                .toList();
        String name = known.name().isBlank() ? known.address() : known.name();
        return new ProposedSchedule(key.text(), name, ScheduleVersion.of(known), points, week);
    }

    private BuildingSchedule own(String id) {
        try {
            return schedules.get(UUID.fromString(id));
        } catch (IllegalArgumentException none) {
            throw RequestProblem.of("schedule", "web.expected.known", id);
        }
    }

    /** Another one whenever its week is another. */
    private static String version(BuildingSchedule own) {
        return String.join("|", lines(own.program().week()));
    }

    /** What it would change now. */
    WeekDifference difference(ProposedSchedule wanted) {
        ScheduleKey key = ScheduleKey.parse(wanted.schedule());
        return key == null ? ofOwn(wanted) : ofController(wanted, key);
    }

    private WeekDifference ofOwn(ProposedSchedule wanted) {
        BuildingSchedule own = own(wanted.schedule());
        return new WeekDifference(lines(own.program().week()), lines(wanted.week()), refusal(() -> {
            demandSeen(version(own).equals(wanted.version()));
            if (!schedules.mayChange(own)) {
                throw RequestProblem.of("schedule", "schedules.problem.not-yours");
            }
            schedules.checked(definition(own, wanted), own.id());
        }));
    }

    private WeekDifference ofController(ProposedSchedule wanted, ScheduleKey key) {
        KnownSchedule known = editor.get(key);
        Problem wrong = refusal(() -> {
            demandSeen(ScheduleVersion.of(known.schedule()).equals(wanted.version()));
            Problem refused =
                    editor.preview(key, content(known.schedule(), wanted)).refusal();
            if (refused != null) {
                throw RequestProblem.of(
                        "schedule", refused.messageKey(), refused.arguments().toArray());
            }
        });
        return new WeekDifference(ofController(known.schedule()), lines(wanted.week()), wrong);
    }

    private static void demandSeen(boolean same) {
        if (!same) {
            throw RequestProblem.of("schedule", "schedule.problem.changed");
        }
    }

    private static @Nullable Problem refusal(Runnable check) {
        try {
            check.run();
            return null;
        } catch (RequestProblem wrong) {
            return Problem.of(wrong.text(), wrong.arguments());
        }
    }

    /**
     * Carries it out on behalf of whoever is at work; a controller is written to once the transaction is kept.
     *
     * @return by what it is known from then on
     * @throws RequestProblem where that is not possible
     */
    String carryOut(ProposedSchedule wanted, String reason) {
        ScheduleKey key = ScheduleKey.parse(wanted.schedule());
        if (key == null) {
            BuildingSchedule own = own(wanted.schedule());
            demandSeen(version(own).equals(wanted.version()));
            return schedules.save(definition(own, wanted), own.id()).id().toString();
        }
        ScheduleContent content = content(editor.get(key).schedule(), wanted);
        ContentChange change = new ContentChange(content, wanted.version(), reason);
        return editor.orderBeside(key, change).id().toString();
    }

    /** Its exceptions stay. */
    private static ScheduleContent content(ControllerSchedule known, ProposedSchedule wanted) {
        return known.content().withWeek(WeekEntries.week(wanted.week()));
    }

    private static ScheduleDefinition definition(BuildingSchedule own, ProposedSchedule wanted) {
        ScheduleProgram program = own.program();
        return ScheduleDefinition.of(own.withProgram(
                new ScheduleProgram(wanted.week(), program.exceptions(), program.events(), program.optimum())));
    }

    /** A line for each day. */
    static List<String> lines(List<List<ScheduleEntry>> week) {
        return week.stream()
                .map(day -> day.stream().map(ScheduleWeeks::line).collect(Collectors.joining(", ")))
                .toList();
    }

    private static String line(ScheduleEntry entry) {
        String value = BigDecimal.valueOf(entry.value()).stripTrailingZeros().toPlainString();
        String line = entry.from().text() + "-" + entry.to().text() + " " + value;
        return entry.occupied() ? line + " occupied" : line;
    }

    /** Of a week that has more than entries can say only the times, for texts are a controller's own. */
    static List<String> ofController(ControllerSchedule schedule) {
        try {
            return lines(WeekEntries.of(schedule.week()));
        } catch (IllegalArgumentException other) {
            return schedule.week().stream()
                    .map(day -> day.stream()
                            .map(value -> value.at() + " "
                                    + (Double.isFinite(value.state().number())
                                            ? String.valueOf(value.state().number())
                                            : value.state().kind()))
                            .collect(Collectors.joining(", ")))
                    .toList();
        }
    }
}
