package io.plenum.schedule.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.plenum.access.Role;
import io.plenum.link.Problem;
import io.plenum.point.Point;
import io.plenum.schedule.controller.ScheduleKey;
import io.plenum.schedule.plan.BuildingSchedule;
import io.plenum.schedule.plan.ScheduleProgram;
import io.plenum.schedule.plan.ScheduleTimeline;
import io.plenum.schedule.plan.ScheduleTimeline.Stretch;
import io.plenum.schedule.run.ScheduleConflicts;
import io.plenum.schedule.run.ScheduleDefinition;
import io.plenum.schedule.run.ScheduleRun;
import io.plenum.uikit.DateTimeText;
import io.plenum.web.RequestProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** One schedule: what it wants now and next, what is in its way, the coming fortnight, and what can be done with it. */
class BuildingScheduleCard extends Section {

    private static final long serialVersionUID = 1L;
    private static final int LAST_RUNS = 200;

    private final transient SchedulePageContext context;
    private final transient BuildingSchedule schedule;
    private final transient Runnable refresh;
    private final transient List<Point> points;
    private final transient TargetValue values;
    private final ZoneId zone;
    private final Paragraph problem = new Paragraph();

    BuildingScheduleCard(SchedulePageContext context, BuildingSchedule schedule, Runnable refresh) {
        this.context = context;
        this.schedule = schedule;
        this.refresh = refresh;
        zone = context.access().visible().zoneOf(schedule.site());
        points = context.schedules().points(schedule);
        values = new TargetValue(points.isEmpty() ? null : points.getFirst(), getLocale());
        addClassName("plenum-card");
        problem.addClassName("plenum-alarm");
        problem.getElement().setAttribute("role", "alert");
        Div facts = new Div(getTranslation("schedules.facts", points.size(), schedule.priority(), schedule.owner()));
        facts.addClassName("plenum-soft");
        add(new H2(schedule.name()), facts);
        ScheduleTimeline timeline = context.timelines().of(schedule);
        Instant now = context.clock().instant();
        add(new Div(present(timeline, now)));
        runs(now);
        ConflictList.add(this, context.conflicts().of(schedule));
        Details fortnight = new Details(
                getTranslation("schedules.fortnight"),
                new FortnightBars(
                        timeline.between(now, now.plus(ScheduleConflicts.AHEAD)),
                        LocalDate.ofInstant(now, zone),
                        zone,
                        values,
                        getLocale()));
        fortnight.setWidthFull();
        add(fortnight, problem);
        if (context.schedules().mayChange(schedule)) {
            add(actions(now));
        }
    }

    private String present(ScheduleTimeline timeline, Instant now) {
        if (!schedule.enabled()) {
            return getTranslation("schedules.off");
        }
        Instant paused = schedule.pausedUntil();
        if (paused != null && paused.isAfter(now)) {
            return getTranslation("schedules.paused", DateTimeText.text(paused, zone, getLocale()));
        }
        Stretch stretch = timeline.at(now);
        String present = stretch == null
                ? getTranslation("schedules.present-none")
                : getTranslation(
                        "schedules.present",
                        values.words(stretch.value()),
                        DateTimeText.text(stretch.to(), zone, getLocale()));
        Stretch next = timeline.between(now, now.plus(ScheduleConflicts.AHEAD)).stream()
                .filter(one -> one.from().isAfter(now))
                .findFirst()
                .orElse(null);
        return next == null
                ? present
                : present + " "
                        + getTranslation(
                                "schedules.next",
                                values.words(next.value()),
                                DateTimeText.text(next.from(), zone, getLocale()));
    }

    /** What is not as it should be at present, or was not at the last time. */
    private void runs(Instant now) {
        context.schedules().runs(schedule, LAST_RUNS).stream()
                .filter(run -> run.state() != ScheduleRun.RunState.ENDED && run.problem() != null)
                .filter(run -> run.state() == ScheduleRun.RunState.FAILED
                        || run.until().isAfter(now))
                .map(this::line)
                .distinct()
                .forEach(text -> {
                    Div line = new Div("▲ " + text);
                    line.addClassName("plenum-alarm");
                    add(line);
                });
    }

    private String line(ScheduleRun run) {
        Problem why = run.problem();
        String point = points.stream()
                .filter(one -> one.id().equals(run.point()))
                .map(Point::name)
                .findFirst()
                .orElse("");
        return getTranslation("schedules.run." + run.state(), point, why == null ? "" : ConflictList.words(why));
    }

    private Div actions(Instant now) {
        Div buttons = new Div(
                button("schedules.edit", this::edit),
                schedule.isActive(now)
                        ? button("schedules.pause", () -> save(tomorrow(now), true))
                        : button("schedules.resume", () -> save(null, true)));
        if (schedule.enabled()) {
            buttons.add(button("schedules.switch-off", () -> save(null, false)));
        }
        if (isOnlyAWeek() && context.user().may(Role.OPERATOR)) {
            buttons.add(button("schedules.to-controller", () -> tried(this::toController)));
        }
        buttons.add(button("schedules.remove", this::remove));
        buttons.addClassName("plenum-grant");
        return buttons;
    }

    /** All that a controller's week can say. */
    private boolean isOnlyAWeek() {
        ScheduleProgram program = schedule.program();
        return program.exceptions().isEmpty()
                && program.events().isEmpty()
                && program.optimum() == null
                && !program.needsSun();
    }

    /** Once the controller has it, nothing is commanded from here any more. */
    private void toController() {
        ScheduleKey key = context.twin().of(points);
        if (key == null) {
            throw RequestProblem.of("targets", "schedules.problem.no-twin");
        }
        new ControllerScheduleDialog(
                        context.controllers(),
                        key,
                        context.controllers().editor().get(key),
                        schedule.program().week(),
                        () -> context.schedules()
                                .save(ScheduleDefinition.of(schedule.withEnabled(false)), schedule.id()),
                        refresh)
                .open();
    }

    private Instant tomorrow(Instant now) {
        return LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(getTranslation(key), click -> action.run());
        button.setAriaLabel(button.getText() + ": " + schedule.name());
        return button;
    }

    private void edit() {
        var model = context.access().visible();
        var site = model.site(schedule.site());
        if (site != null) {
            new ScheduleDialog(context, model.of(site), schedule, refresh).open();
        }
    }

    private void save(@Nullable Instant pausedUntil, boolean enabled) {
        attempt(() -> context.schedules()
                .save(
                        ScheduleDefinition.of(
                                schedule.withPausedUntil(pausedUntil).withEnabled(enabled)),
                        schedule.id()));
    }

    private void remove() {
        ConfirmDialog ask = new ConfirmDialog(
                getTranslation("schedules.remove"),
                getTranslation("schedules.remove-sure", schedule.name()),
                getTranslation("schedules.remove"),
                confirmed -> attempt(() -> context.schedules().remove(schedule.id())));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("ui.cancel"));
        ask.open();
    }

    private void attempt(Runnable action) {
        tried(() -> {
            action.run();
            refresh.run();
        });
    }

    private void tried(Runnable action) {
        try {
            action.run();
        } catch (RequestProblem refused) {
            problem.setText("▲ " + getTranslation(refused.text(), refused.arguments()));
        } catch (DataAccessException away) {
            problem.setText("▲ " + getTranslation("schedules.away"));
        }
    }
}
