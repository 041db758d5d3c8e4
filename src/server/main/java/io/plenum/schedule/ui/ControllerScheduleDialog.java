package io.plenum.schedule.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.link.Problem;
import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.ScheduleContent;
import io.plenum.link.schedule.ScheduledValue;
import io.plenum.schedule.ScheduleWords;
import io.plenum.schedule.controller.ContentChange;
import io.plenum.schedule.controller.ContentPreview;
import io.plenum.schedule.controller.ControllerScheduleEditor.KnownSchedule;
import io.plenum.schedule.controller.ScheduleKey;
import io.plenum.schedule.controller.ScheduleWrite;
import io.plenum.schedule.controller.WeekEntries;
import io.plenum.schedule.plan.ScheduleEntry;
import io.plenum.web.RequestProblem;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** Writes another week or other exceptions for a controller's schedule: first the preview, then a reason, then the order. */
class ControllerScheduleDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;

    private final transient ControllerPageContext context;
    private final transient ScheduleKey key;
    private final transient KnownSchedule known;
    private final transient Runnable written;
    private final transient Runnable refresh;
    private final transient @Nullable WeekRows week;
    private final transient @Nullable ControllerExceptionRows exceptions;
    private final transient List<List<ScheduleEntry>> shown;
    private final transient List<List<ScheduledValue>> shownWeek;
    private final Div preview = new Div();
    private final TextField reason = new TextField();
    private final Paragraph problem = new Paragraph();
    private final Button write;
    private transient @Nullable Previewed previewed;

    private record Previewed(ScheduleContent content, ContentPreview preview) {}

    /** For its own week and exceptions. */
    ControllerScheduleDialog(ControllerPageContext context, ScheduleKey key, KnownSchedule known, Runnable refresh) {
        this(context, key, known, entries(known), known.schedule().week(), () -> {}, refresh);
    }

    /** @param entries of another week, which is written unless somebody changes it; its exceptions can be changed too */
    ControllerScheduleDialog(
            ControllerPageContext context,
            ScheduleKey key,
            KnownSchedule known,
            List<List<ScheduleEntry>> entries,
            Runnable written,
            Runnable refresh) {
        this(context, key, known, entries, WeekEntries.week(entries), written, refresh);
    }

    /**
     * @param entries empty where the week has what the fields cannot say: then it stays
     * @param shownWeek what is written where nobody changes the entries
     * @param written is run once the controller has it
     */
    private ControllerScheduleDialog(
            ControllerPageContext context,
            ScheduleKey key,
            KnownSchedule known,
            List<List<ScheduleEntry>> entries,
            List<List<ScheduledValue>> shownWeek,
            Runnable written,
            Runnable refresh) {
        this.context = context;
        this.key = key;
        this.known = known;
        this.shown = entries;
        this.shownWeek = shownWeek;
        this.written = written;
        this.refresh = refresh;
        setHeaderTitle(getTranslation("schedule.edit") + ": " + known.schedule().name());
        setWidth("min(98vw, 900px)");
        setCloseOnOutsideClick(false);
        TargetValue values =
                new TargetValue(ControllerTargets.first(context.catalog(), key, known.schedule()), getLocale());
        week = entries.isEmpty() ? null : new WeekRows(getLocale(), values, false);
        Problem old = context.editor().exceptionsRefusal(key);
        exceptions = old == null ? exceptions(values) : null;
        reason.setLabel(getTranslation("schedule.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        problem.addClassName("plenum-alarm");
        problem.getElement().setAttribute("role", "alert");
        add(new Paragraph(getTranslation("schedule.edit.hint")));
        // Above the week, below which nobody would find them.
        int count = known.schedule().exceptions().size();
        section(
                getTranslation("schedule.exceptions") + " (" + count + ")",
                count > 0,
                exceptions == null
                        ? ConflictList.line(Objects.requireNonNull(old))
                        : new Div(new Paragraph(getTranslation("schedule.exceptions.hint")), exceptions));
        if (week != null) {
            week.show(entries, values);
            section(getTranslation("schedules.week-program"), true, week);
        } else if (!shownWeek.isEmpty()) {
            add(new Paragraph(getTranslation("schedule.problem.seconds")));
        }
        add(preview, reason, problem);
        write = new Button(getTranslation("schedule.write.do"), click -> attempt(this::write));
        write.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        write.setEnabled(false);
        getFooter()
                .add(
                        new Button(getTranslation("ui.cancel"), click -> close()),
                        new Button(getTranslation("schedules.preview"), click -> attempt(this::preview)),
                        write);
    }

    private void section(String title, boolean opened, Component content) {
        Details details = new Details(title, content);
        details.setOpened(opened);
        details.setWidthFull();
        add(details);
    }

    private static List<List<ScheduleEntry>> entries(KnownSchedule known) {
        try {
            return WeekEntries.of(known.schedule().week());
        } catch (IllegalArgumentException other) {
            return List.of();
        }
    }

    private ControllerExceptionRows exceptions(TargetValue values) {
        ScheduleWords words = new ScheduleWords(
                (text, arguments) -> getTranslation(text, arguments),
                getLocale(),
                context.catalog(),
                key.device().connection());
        ControllerSchedule schedule = known.schedule();
        return new ControllerExceptionRows(
                getLocale(),
                values,
                LocalDate.ofInstant(context.clock().instant(), context.zone().zone())
                        .plusDays(1),
                schedule.standard().number(),
                schedule.exceptions(),
                exception -> words.days(exception, known.device())
                        + " · " + getTranslation("schedule.exception-priority") + " " + exception.priority()
                        + " · " + words.day(exception.values(), schedule));
    }

    /** What nobody has changed stays as it was, to the last value. */
    private ScheduleContent content() {
        List<List<ScheduleEntry>> entries = week == null ? shown : week.week();
        return new ScheduleContent(
                entries.equals(shown) ? shownWeek : WeekEntries.week(entries),
                exceptions == null ? known.schedule().exceptions() : exceptions.exceptions());
    }

    private void preview() {
        preview.removeAll();
        previewed = null;
        write.setEnabled(false);
        ScheduleContent wanted = content();
        ContentPreview made = context.editor().preview(key, wanted);
        preview.add(new ContentComparison(context, key, known.schedule(), made));
        previewed = new Previewed(wanted, made);
        write.setEnabled(made.refusal() == null);
        preview.scrollIntoView();
    }

    /** Only what was shown is written. */
    private void write() {
        Previewed seen = Objects.requireNonNull(previewed);
        if (!seen.content().equals(content())) {
            preview();
            problem.setText("▲ " + getTranslation("schedule.problem.preview"));
            return;
        }
        ScheduleWrite ordered = context.editor()
                .order(key, new ContentChange(seen.content(), seen.preview().version(), reason.getValue()));
        close();
        new WriteResultDialog(context, written, refresh).send(ordered);
    }

    private void attempt(Runnable action) {
        problem.setText("");
        try {
            action.run();
        } catch (IllegalArgumentException unfinished) {
            problem.setText("▲ " + getTranslation("schedules.problem.unfinished"));
        } catch (RequestProblem refused) {
            problem.setText("▲ " + getTranslation(refused.text(), refused.arguments()));
        } catch (DataAccessException away) {
            problem.setText("▲ " + getTranslation("schedules.away"));
        }
    }
}
