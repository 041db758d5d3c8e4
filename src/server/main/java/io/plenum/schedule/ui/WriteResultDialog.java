package io.plenum.schedule.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import io.plenum.link.Problem;
import io.plenum.schedule.controller.ScheduleWrite;
import io.plenum.uikit.DateTimeText;
import io.plenum.uikit.SlowWork;
import org.jspecify.annotations.Nullable;

/** Has an order carried out, and says what has become of it. The controller may take a minute. */
class WriteResultDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient ControllerPageContext context;
    private final Paragraph text = new Paragraph();
    private final Button close;

    WriteResultDialog(ControllerPageContext context, Runnable refresh) {
        this.context = context;
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
                        this::show);
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
    }
}
