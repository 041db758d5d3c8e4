package io.plenum.control.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import io.plenum.control.run.ControlLoop;
import io.plenum.control.run.ControlLoops;
import io.plenum.uikit.DateFields;
import io.plenum.uikit.FieldProblem;
import io.plenum.web.RequestProblem;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Asks which loops are tried, and how long. */
class TrialDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 56;

    TrialDialog(List<ControlLoop> loops, LoopCardContext context) {
        setHeaderTitle(getTranslation("control.trial"));
        setWidth("min(560px, 100%)");
        CheckboxGroup<ControlLoop> chosen = new CheckboxGroup<>(getTranslation("control.trial.which"));
        chosen.setItems(loops);
        chosen.setItemLabelGenerator(
                loop -> getTranslation("control.kind." + loop.kind()) + " · " + context.name(loop));
        ZoneId zone = context.zone(loops.getFirst());
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), zone);
        DatePicker until = DateFields.day(getTranslation("control.until"));
        until.setMax(today.plusDays(ControlLoops.LONGEST.toDays() - 1));
        until.setValue(today.plusDays(USUAL_DAYS));
        add(new Paragraph(getTranslation("control.trial.what")), chosen, until);
        Button yes = new Button(getTranslation("control.trial.begin"), click -> {
            try {
                LocalDate day = until.getValue() == null ? today : until.getValue();
                context.loops()
                        .trial(
                                chosen.getValue().stream().map(ControlLoop::id).toList(),
                                day.atStartOfDay(zone).toInstant());
                close();
                context.changed().run();
            } catch (RequestProblem problem) {
                String text = getTranslation(problem.text(), problem.arguments());
                FieldProblem.show("until".equals(problem.field()) ? until : chosen, text);
            }
        });
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), yes);
    }
}
