package io.plenum.control.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import io.plenum.control.run.ControlLoop;
import io.plenum.control.run.ControlLoops;
import io.plenum.uikit.DateFields;
import io.plenum.uikit.FieldProblem;
import io.plenum.web.RequestProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Asks until when a loop may write, and says what that means. */
class LiveDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 28;

    LiveDialog(ControlLoop loop, LoopCardContext context, SerializableConsumer<Instant> live) {
        setHeaderTitle(getTranslation("control.live.title", context.name(loop)));
        setWidth("min(520px, 100%)");
        ZoneId zone = context.zone(loop);
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), zone);
        DatePicker until = DateFields.day(getTranslation("control.until"));
        until.setMin(today.plusDays(1));
        until.setMax(today.plusDays(ControlLoops.LONGEST.toDays() - 1));
        until.setValue(today.plusDays(USUAL_DAYS));
        add(
                new Paragraph(
                        loop.kind().resets()
                                ? getTranslation(
                                        "control.live.what",
                                        loop.low(),
                                        loop.high(),
                                        context.unit(loop),
                                        loop.comfortKelvin())
                                : getTranslation(
                                        "control.live.what.points", context.targets(loop), loop.comfortKelvin())),
                until);
        Button yes = new Button(getTranslation("control.live"), click -> {
            try {
                LocalDate day = until.getValue();
                if (day == null) {
                    throw RequestProblem.of("until", "control.problem.until", ControlLoops.LONGEST.toDays());
                }
                live.accept(day.atStartOfDay(zone).toInstant());
                close();
            } catch (RequestProblem problem) {
                FieldProblem.show(until, getTranslation(problem.text(), problem.arguments()));
            }
        });
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), yes);
    }
}
