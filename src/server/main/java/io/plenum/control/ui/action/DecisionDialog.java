package io.plenum.control.ui.action;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import io.plenum.control.action.AppliedAction;
import io.plenum.control.run.ControlLoops;
import io.plenum.uikit.DateFields;
import io.plenum.uikit.FieldProblem;
import io.plenum.web.RequestProblem;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Asks what has to be said before an action is kept, prolonged or reverted. */
final class DecisionDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 28;

    /** @param field at which a problem is said; null where there is none to fill in */
    private <T extends Component & HasValidation> DecisionDialog(
            String name, @Nullable T field, Runnable decided, Runnable changed) {
        Paragraph refused = new Paragraph();
        refused.addClassName("plenum-alarm");
        refused.setVisible(false);
        setHeaderTitle(getTranslation("control.action." + name));
        setWidth("min(520px, 100%)");
        add(new Paragraph(getTranslation("control.action." + name + ".what", ControlLoops.LONGEST.toDays())), refused);
        if (field != null) {
            add(field);
        }
        Button yes = new Button(getTranslation("control.action." + name), click -> {
            try {
                decided.run();
                close();
                changed.run();
            } catch (RequestProblem problem) {
                String words = getTranslation(problem.text(), problem.arguments());
                if (field == null) {
                    refused.setText(words);
                    refused.setVisible(true);
                } else {
                    FieldProblem.show(field, words);
                }
            }
        });
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), yes);
    }

    static DecisionDialog keep(AppliedAction action, ActionContext context, Runnable changed) {
        return new DecisionDialog(
                "keep", (TextArea) null, () -> context.actions().keep(action.recommendation()), changed);
    }

    static DecisionDialog prolong(AppliedAction action, ActionContext context, Runnable changed) {
        ZoneId zone = context.actions().site(action).zone();
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), zone);
        DatePicker until = DateFields.day(ActionContext.text("control.until"));
        until.setMin(today.plusDays(1));
        until.setMax(today.plusDays(ControlLoops.LONGEST.toDays() - 1));
        until.setValue(today.plusDays(USUAL_DAYS));
        return new DecisionDialog(
                "prolong",
                until,
                () -> {
                    LocalDate day = until.getValue();
                    if (day == null) {
                        throw RequestProblem.of("until", "control.problem.until", ControlLoops.LONGEST.toDays());
                    }
                    context.actions()
                            .prolong(
                                    action.recommendation(),
                                    day.atStartOfDay(zone).toInstant());
                },
                changed);
    }

    static DecisionDialog revert(AppliedAction action, ActionContext context, Runnable changed) {
        TextArea reason = new TextArea(ActionContext.text("control.action.reason"));
        reason.setMaxLength(1000);
        reason.setWidthFull();
        return new DecisionDialog(
                "revert", reason, () -> context.actions().revert(action.recommendation(), reason.getValue()), changed);
    }
}
