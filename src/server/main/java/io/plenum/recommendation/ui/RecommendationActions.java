package io.plenum.recommendation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.recommendation.PlenumActions;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.RecommendationState;
import io.plenum.recommendation.Recommendations;
import io.plenum.uikit.DateFields;
import io.plenum.uikit.FieldProblem;
import io.plenum.web.RequestProblem;
import java.time.LocalDate;
import java.time.ZoneId;

/** What whoever looks may do about a recommendation. */
class RecommendationActions extends Div {

    private static final long serialVersionUID = 1L;
    private final transient Recommendations recommendations;
    private final transient Runnable shown;
    private final transient ZoneId zone;
    private final long id;

    RecommendationActions(
            Recommendation one,
            Recommendations recommendations,
            PlenumActions actions,
            CurrentUser user,
            ZoneId zone,
            Runnable shown) {
        this.recommendations = recommendations;
        this.shown = shown;
        this.zone = zone;
        this.id = one.id();
        addClassNames("plenum-deeds", "still");
        RecommendationState state = one.state();
        boolean applied = (state == RecommendationState.APPROVED || state.done()) && actions.isApplied(id);
        boolean decided = state == RecommendationState.APPROVED && !applied;
        boolean undecided = state == RecommendationState.NEW || state == RecommendationState.ASSIGNED;
        boolean applicable = decided && actions.isApplicable(one.proposal());
        String by = applied ? ".applied" : applicable ? ".applicable" : "";
        Paragraph next = new Paragraph(getTranslation("recommendation.next." + state + by));
        next.addClassName("plenum-soft");
        add(next);
        if (applied) {
            // The page of actions decides about it: its end, and whether it is kept.
            deed("action", true, () -> navigate("control"));
        }
        if (user.may(Role.ENGINEER) && (undecided || state == RecommendationState.REJECTED)) {
            deed("approve", true, () -> run(() -> recommendations.approve(id)));
        }
        if (user.may(Role.ENGINEER) && applicable) {
            deed("apply", true, () -> navigate("control/apply/" + id));
        }
        if (user.may(Role.OPERATOR) && decided) {
            deed("carried-out", !applicable, this::askDone);
        }
        if (user.may(Role.OPERATOR) && state.open() && !applied) {
            deed("assign", false, () -> askAssignee(user.name()));
        }
        if (user.may(Role.ENGINEER) && state.open() && !applied) {
            deed("reject", false, this::askReason);
        }
        if (user.may(Role.TECHNICIAN) && state.open() && !applied) {
            deed("work-order", false, () -> navigate("work?recommendation=" + id));
        }
        if (user.may(Role.OPERATOR) && state.done()) {
            deed("measure", true, () -> run(() -> recommendations.measure(id)));
        }
    }

    private void deed(String name, boolean first, Runnable deed) {
        Button button = new Button(getTranslation("recommendation.deed." + name), event -> deed.run());
        if (first) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        add(button);
    }

    private void navigate(String place) {
        getUI().ifPresent(ui -> ui.navigate(place));
    }

    private void run(Runnable deed) {
        deed.run();
        shown.run();
    }

    private void askAssignee(String me) {
        TextField name = new TextField(getTranslation("recommendation.field.assignee"));
        name.setValue(me);
        ask("assign", name, name, () -> recommendations.assign(id, name.getValue()));
    }

    private void askReason() {
        TextArea reason = new TextArea(getTranslation("recommendation.field.reason"));
        reason.setHelperText(getTranslation("recommendation.field.reason-hint"));
        reason.setMaxLength(1000);
        ask("reject", reason, reason, () -> recommendations.reject(id, reason.getValue()));
    }

    private void askDone() {
        DatePicker on = DateFields.day(getTranslation("recommendation.field.on"));
        on.setValue(LocalDate.now(zone));
        on.setMax(LocalDate.now(zone));
        on.setMin(recommendations.earliest(id));
        TextArea what = new TextArea(getTranslation("recommendation.field.what"));
        what.setHelperText(getTranslation("recommendation.field.what-hint"));
        what.setMaxLength(1000);
        what.setWidthFull();
        Div fields = new Div(on, what);
        fields.addClassName("plenum-form");
        ask("carried-out", fields, on, () -> {
            LocalDate day = on.getValue();
            if (day == null) {
                throw RequestProblem.of("on", "recommendation.problem.on");
            }
            recommendations.carriedOut(id, day, what.getValue());
        });
    }

    private void ask(String name, Component fields, HasValidation told, Runnable deed) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("recommendation.deed." + name));
        dialog.setWidth("min(480px, 100%)");
        if (fields instanceof HasSize sized) {
            sized.setWidthFull();
        }
        dialog.add(fields);
        Button yes = new Button(getTranslation("recommendation.deed." + name), event -> {
            try {
                deed.run();
                dialog.close();
                shown.run();
            } catch (RequestProblem problem) {
                FieldProblem.show(told, getTranslation(problem.text(), problem.arguments()));
            }
        });
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("ui.cancel"), event -> dialog.close()), yes);
        dialog.open();
    }
}
