package io.plenum.schedule.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.plenum.access.Role;
import io.plenum.link.Problem;
import io.plenum.schedule.controller.ControllerScheduleEditor.KnownSchedule;
import io.plenum.schedule.controller.ScheduleKey;
import io.plenum.schedule.controller.ScheduleWrite;
import io.plenum.schedule.controller.ScheduleWrite.WriteState;
import io.plenum.uikit.DateTimeText;
import io.plenum.web.RequestProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was written to a controller's schedule last, what is in its way, and what can be done with it. */
class ScheduleWrites extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ControllerPageContext context;
    private final transient ScheduleKey key;
    private final transient Runnable refresh;
    private final Paragraph problem = new Paragraph();

    ScheduleWrites(
            ControllerPageContext context,
            ScheduleKey key,
            KnownSchedule known,
            @Nullable ScheduleWrite last,
            List<Problem> conflicts,
            Runnable refresh) {
        this.context = context;
        this.key = key;
        this.refresh = refresh;
        problem.addClassName("plenum-alarm");
        problem.getElement().setAttribute("role", "alert");
        conflicts.forEach(one -> add(ConflictList.line(one)));
        if (last != null) {
            told(last);
        }
        add(problem);
        if (context.user().may(Role.OPERATOR)) {
            actions(known, last);
        }
    }

    private void told(ScheduleWrite write) {
        Div line = new Div(getTranslation(
                "schedule.write." + write.state(),
                write.who(),
                DateTimeText.text(write.ordered(), context.displays()),
                write.reason()));
        line.addClassName("plenum-soft");
        add(line);
        Problem why = write.problem();
        if (why != null) {
            add(ConflictList.line(why));
        }
        if (write.differs() != null) {
            add(ConflictList.line(Problem.of("schedule.alarm.differs", write.name(), write.who())));
        }
    }

    private void actions(KnownSchedule known, @Nullable ScheduleWrite last) {
        Div buttons = new Div();
        buttons.addClassName("plenum-grant");
        Problem refusal = context.editor().refusal(key, known.schedule());
        if (refusal == null) {
            buttons.add(button("schedule.edit", known, () -> edit(known)));
            if (last != null) {
                after(last, known, buttons);
            }
        } else {
            Div why = new Div(getTranslation("schedule.edit-not", ConflictList.words(refusal)));
            why.addClassName("plenum-soft");
            add(why);
        }
        add(buttons);
    }

    private void after(ScheduleWrite last, KnownSchedule known, Div buttons) {
        if (last.state() == WriteState.WRITTEN && context.editor().canUndo(last, known.schedule())) {
            buttons.add(button("schedule.undo", known, () -> attempt(() -> undo(last))));
        }
        if (last.needsLook() && last.state() != WriteState.UNKNOWN) {
            buttons.add(button("schedule.give-up", known, () -> attempt(() -> giveUp(last))));
        }
    }

    private Button button(String text, KnownSchedule known, Runnable action) {
        Button button = new Button(getTranslation(text), click -> action.run());
        button.setAriaLabel(button.getText() + ": " + known.schedule().name());
        return button;
    }

    private void edit(KnownSchedule known) {
        attempt(() -> new ControllerScheduleDialog(context, key, known, refresh).open());
    }

    private void undo(ScheduleWrite write) {
        new UndoWriteDialog(context, write, refresh).open();
    }

    private void giveUp(ScheduleWrite write) {
        context.editor().giveUp(write.id());
        refresh.run();
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (RequestProblem refused) {
            problem.setText("▲ " + getTranslation(refused.text(), refused.arguments()));
        }
    }
}
