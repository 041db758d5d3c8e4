package io.plenum.schedule.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.schedule.plan.BuildingSchedule;
import io.plenum.schedule.plan.ScheduleEntry;
import io.plenum.schedule.plan.ScheduleProgram;
import io.plenum.schedule.run.ScheduleConflicts;
import io.plenum.schedule.run.ScheduleDefinition;
import io.plenum.site.BuildingModel;
import io.plenum.web.RequestProblem;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** Writes a schedule. What is refused is said in a sentence, and nothing has changed then. */
class ScheduleDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int HIGHEST = 9;
    private static final int LOWEST = 16;
    private static final Pattern DAY = Pattern.compile("program\\.week\\[(\\d)].*");

    private final transient SchedulePageContext context;
    private final transient BuildingModel model;
    private final transient @Nullable BuildingSchedule before;
    private final transient Runnable done;
    private final TextField name = new TextField();
    private final Select<Integer> priority = new Select<>();
    private final Div preview = new Div();
    private final Paragraph problem = new Paragraph();
    private final TargetChoice targets;
    private final WeekRows week;
    private final ExceptionRows exceptions;
    private final EventRows events;
    private final OptimumFields optimum;
    private boolean showing;

    /** @param before null for a new one */
    ScheduleDialog(SchedulePageContext context, BuildingModel model, @Nullable BuildingSchedule before, Runnable done) {
        this.context = context;
        this.model = model;
        this.before = before;
        this.done = done;
        setHeaderTitle(getTranslation(before == null ? "schedules.new" : "schedules.edit"));
        setWidth("min(98vw, 900px)");
        setCloseOnOutsideClick(false);
        targets = new TargetChoice(model, this::targetsChanged);
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), model.zone());
        week = new WeekRows(getLocale(), values());
        exceptions = new ExceptionRows(getLocale(), values());
        events = new EventRows(getLocale(), today, values());
        optimum = new OptimumFields(model);
        name.setLabel(getTranslation("schedules.name"));
        name.setRequiredIndicatorVisible(true);
        name.setWidth("min(100%, 24em)");
        priority.setLabel(getTranslation("schedules.priority"));
        priority.setItems(IntStream.rangeClosed(HIGHEST, LOWEST).boxed().toList());
        priority.setHelperText(getTranslation("schedules.priority.hint"));
        problem.addClassName("plenum-alarm");
        problem.getElement().setAttribute("role", "alert");
        add(
                name,
                targets,
                priority,
                section("schedules.week-program", true, new Paragraph(getTranslation("schedules.time-hint")), week),
                section("schedules.exceptions", false, exceptions),
                section("schedules.events", false, events),
                section("schedules.optimum", false, optimum),
                preview,
                problem);
        Button save = new Button(getTranslation("schedules.save"), click -> attempt(this::save));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter()
                .add(
                        new Button(getTranslation("ui.cancel"), click -> close()),
                        new Button(getTranslation("schedules.preview"), click -> attempt(this::preview)),
                        save);
        fill();
    }

    private Details section(String key, boolean opened, Component... content) {
        Details details = new Details(getTranslation(key), content);
        details.setOpened(opened);
        details.setWidthFull();
        return details;
    }

    private TargetValue values() {
        return new TargetValue(targets.first(), getLocale());
    }

    private void fill() {
        showing = true;
        if (before == null) {
            priority.setValue(BuildingSchedule.USUAL_PRIORITY);
            week.show(Collections.nCopies(ScheduleProgram.DAYS, List.of()), values());
        } else {
            name.setValue(before.name());
            priority.setValue(before.priority());
            targets.show(before.targets());
            program(before.program());
        }
        showing = false;
    }

    private void program(ScheduleProgram program) {
        TargetValue values = values();
        week.show(program.week(), values);
        exceptions.show(program.exceptions(), values);
        events.show(program.events(), values);
        optimum.show(program.optimum());
    }

    /** Other points may call their values otherwise. */
    private void targetsChanged() {
        if (!showing) {
            try {
                program(program());
            } catch (IllegalArgumentException unfinished) {
                problem.setText("▲ " + getTranslation("schedules.problem.unfinished"));
            }
        }
    }

    private ScheduleProgram program() {
        List<List<ScheduleEntry>> days = week.week();
        return new ScheduleProgram(days, exceptions.exceptions(), events.events(), optimum.optimum());
    }

    private ScheduleDefinition definition() {
        Integer chosen = priority.getValue();
        return new ScheduleDefinition(
                name.getValue(),
                model.site().key(),
                targets.targets(),
                program(),
                chosen == null ? BuildingSchedule.USUAL_PRIORITY : chosen,
                before == null || before.enabled(),
                before == null ? null : before.pausedUntil());
    }

    private void save() {
        context.schedules().save(definition(), before == null ? null : before.id());
        close();
        done.run();
    }

    private void preview() {
        BuildingSchedule schedule = context.schedules().checked(definition(), before == null ? null : before.id());
        Instant now = context.clock().instant();
        preview.removeAll();
        preview.add(new FortnightBars(
                context.timelines().of(schedule).between(now, now.plus(ScheduleConflicts.AHEAD)),
                LocalDate.ofInstant(now, model.zone()),
                model.zone(),
                values(),
                getLocale()));
        ConflictList.add(preview, context.conflicts().of(schedule));
    }

    private void attempt(Runnable action) {
        problem.setText("");
        try {
            action.run();
        } catch (IllegalArgumentException unfinished) {
            problem.setText("▲ " + getTranslation("schedules.problem.unfinished"));
        } catch (RequestProblem refused) {
            problem.setText("▲ " + where(refused.field()) + getTranslation(refused.text(), refused.arguments()));
        } catch (DataAccessException away) {
            problem.setText("▲ " + getTranslation("schedules.away"));
        }
    }

    private String where(@Nullable String field) {
        Matcher day = DAY.matcher(field == null ? "" : field);
        return day.matches()
                ? DayOfWeek.of(Integer.parseInt(day.group(1)) + 1).getDisplayName(TextStyle.FULL, getLocale()) + ": "
                : "";
    }
}
