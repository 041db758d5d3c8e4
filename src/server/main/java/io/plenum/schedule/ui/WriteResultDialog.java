package io.plenum.schedule.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import io.plenum.link.Problem;
import io.plenum.schedule.controller.ScheduleWrite;
import io.plenum.schedule.controller.ScheduleWrite.WriteState;
import io.plenum.uikit.DateTimeText;
import io.plenum.uikit.SlowWork;
import io.plenum.web.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** Has an order carried out, and says what has become of it. The controller may take a minute. */
class WriteResultDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient ControllerPageContext context;
    private final Paragraph text = new Paragraph();
    private final transient Runnable written;
    private final Button close;

    /** @param written is run once the controller has it */
    WriteResultDialog(ControllerPageContext context, Runnable written, Runnable refresh) {
        this.context = context;
        this.written = written;
        setHeaderTitle(getTranslation("schedule.write.title"));
        setCloseOnOutsideClick(false);
        text.getElement().setAttribute("role", "status");
        add(text);
        close = new Button(getTranslation("ui.close"), click -> {
            close();
            refresh.run();
        });
        close.setEnabled(false);
        getFooter().add(close);
    }

    /** To be called on the page's thread. */
    void send(ScheduleWrite ordered) {
        UI ui = UI.getCurrent();
        text.setText(getTranslation("schedule.write.waiting"));
        open();
        new SlowWork()
                .start(
                        ui,
                        () -> context.editor().send(ordered),
                        () -> text.getElement().setAttribute("aria-busy", "true"),
                        write -> show(write));
    }

    private void show(@Nullable ScheduleWrite answered) {
        text.getElement().removeAttribute("aria-busy");
        close.setEnabled(true);
        if (answered == null) {
            text.setText("▲ " + getTranslation("schedules.away"));
            return;
        }
        text.setText(getTranslation(
                "schedule.write." + answered.state(),
                answered.who(),
                DateTimeText.text(answered.ordered(), context.displays()),
                answered.reason()));
        Problem why = answered.problem();
        if (why != null) {
            add(ConflictList.line(why));
        }
        if (answered.state() == WriteState.WRITTEN) {
            follow();
        }
    }

    private void follow() {
        try {
            written.run();
        } catch (RequestProblem refused) {
            add(ConflictList.line(Problem.of(refused.text(), refused.arguments())));
        } catch (DataAccessException away) {
            add(ConflictList.line(Problem.of("schedules.away")));
        }
    }
}
