package io.plenum.schedule.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.schedule.controller.ContentPreview;
import io.plenum.schedule.controller.ScheduleWrite;
import io.plenum.web.RequestProblem;
import org.springframework.dao.DataAccessException;

/** Writes what a controller had before, with its preview and a reason. */
class UndoWriteDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 500;

    private final transient ControllerPageContext context;
    private final transient ScheduleWrite write;
    private final transient Runnable refresh;
    private final TextField reason = new TextField();
    private final Paragraph problem = new Paragraph();

    UndoWriteDialog(ControllerPageContext context, ScheduleWrite write, Runnable refresh) {
        this.context = context;
        this.write = write;
        this.refresh = refresh;
        setHeaderTitle(getTranslation("schedule.undo"));
        setWidth("min(98vw, 900px)");
        reason.setLabel(getTranslation("schedule.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        problem.addClassName("plenum-alarm");
        problem.getElement().setAttribute("role", "alert");
        ControllerSchedule present = context.editor().get(write.key()).schedule();
        ContentPreview preview = context.editor().preview(write.key(), write.takenBack(present));
        add(new ContentComparison(context, write.key(), present, preview), reason, problem);
        Button undo = new Button(getTranslation("schedule.write.do"), click -> undo());
        undo.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), undo);
    }

    private void undo() {
        try {
            ScheduleWrite ordered = context.editor().undo(write.id(), reason.getValue());
            close();
            new WriteResultDialog(context, () -> {}, refresh).send(ordered);
        } catch (RequestProblem refused) {
            problem.setText("▲ " + getTranslation(refused.text(), refused.arguments()));
        } catch (DataAccessException away) {
            problem.setText("▲ " + getTranslation("schedules.away"));
        }
    }
}
