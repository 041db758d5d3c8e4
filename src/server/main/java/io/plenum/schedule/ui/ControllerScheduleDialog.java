package io.plenum.schedule.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.link.schedule.ScheduledValue;
import io.plenum.schedule.controller.ControllerScheduleEditor.KnownSchedule;
import io.plenum.schedule.controller.ScheduleKey;
import io.plenum.schedule.controller.ScheduleWrite;
import io.plenum.schedule.controller.WeekChange;
import io.plenum.schedule.controller.WeekEntries;
import io.plenum.schedule.controller.WeekPreview;
import io.plenum.schedule.plan.ScheduleEntry;
import io.plenum.web.RequestProblem;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** Writes another week for a controller's schedule: first its preview, then a reason, then the order. */
class ControllerScheduleDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;

    private final transient ControllerPageContext context;
    private final transient ScheduleKey key;
    private final transient KnownSchedule known;
    private final transient Runnable written;
    private final transient Runnable refresh;
    private final WeekRows week;
    private final Div preview = new Div();
    private final TextField reason = new TextField();
    private final Paragraph problem = new Paragraph();
    private final Button write;
    private transient @Nullable Previewed previewed;

    private record Previewed(List<List<ScheduledValue>> week, WeekPreview preview) {}

    /** For its own week. @throws RequestProblem where that has what the fields cannot say */
    ControllerScheduleDialog(ControllerPageContext context, ScheduleKey key, KnownSchedule known, Runnable refresh) {
        this(context, key, known, entries(known), () -> {}, refresh);
    }

    /**
     * @param entries that are written unless somebody changes them
     * @param written is run once the controller has it
     */
    ControllerScheduleDialog(
            ControllerPageContext context,
            ScheduleKey key,
            KnownSchedule known,
            List<List<ScheduleEntry>> entries,
            Runnable written,
            Runnable refresh) {
        this.context = context;
        this.key = key;
        this.known = known;
        this.written = written;
        this.refresh = refresh;
        setHeaderTitle(getTranslation("schedule.edit") + ": " + known.schedule().name());
        setWidth("min(98vw, 900px)");
        setCloseOnOutsideClick(false);
        TargetValue values =
                new TargetValue(ControllerTargets.first(context.catalog(), key, known.schedule()), getLocale());
        week = new WeekRows(getLocale(), values, false);
        week.show(entries, values);
        reason.setLabel(getTranslation("schedule.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        problem.addClassName("plenum-alarm");
        problem.getElement().setAttribute("role", "alert");
        add(new Paragraph(getTranslation("schedule.edit.hint")), week, preview, reason, problem);
        write = new Button(getTranslation("schedule.write.do"), click -> attempt(this::write));
        write.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        write.setEnabled(false);
        getFooter()
                .add(
                        new Button(getTranslation("ui.cancel"), click -> close()),
                        new Button(getTranslation("schedules.preview"), click -> attempt(this::preview)),
                        write);
    }

    private static List<List<ScheduleEntry>> entries(KnownSchedule known) {
        try {
            return WeekEntries.of(known.schedule().week());
        } catch (IllegalArgumentException other) {
            throw RequestProblem.of("week", "schedule.problem.seconds");
        }
    }

    private void preview() {
        preview.removeAll();
        previewed = null;
        write.setEnabled(false);
        List<List<ScheduledValue>> wanted = WeekEntries.week(week.week());
        WeekPreview made = context.editor().preview(key, wanted);
        preview.add(new WeekComparison(context, key, known.schedule(), made));
        previewed = new Previewed(wanted, made);
        write.setEnabled(made.refusal() == null);
    }

    /** Only what was shown is written. */
    private void write() {
        Previewed shown = Objects.requireNonNull(previewed);
        if (!shown.week().equals(WeekEntries.week(week.week()))) {
            preview();
            problem.setText("▲ " + getTranslation("schedule.problem.preview"));
            return;
        }
        ScheduleWrite ordered = context.editor()
                .order(key, new WeekChange(shown.week(), shown.preview().version(), reason.getValue()));
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
