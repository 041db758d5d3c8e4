package io.plenum.command.ui.setup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.command.rule.PolicyMemory;
import io.plenum.command.rule.PolicySwitches;
import io.plenum.command.rule.PolicySwitches.LastSwitch;
import io.plenum.command.ui.CommandViewContext;
import io.plenum.uikit.FieldProblem;
import io.plenum.web.RequestProblem;

/** The switches that hold for the whole building: read-only, which is in the header of every page, and the rule of two persons. */
class SwitchCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient PolicySwitches switches;
    private final transient PolicyMemory policy;
    private final transient CommandViewContext context;

    SwitchCard(PolicySwitches switches, PolicyMemory policy, CommandViewContext context) {
        this.switches = switches;
        this.policy = policy;
        this.context = context;
        addClassName("plenum-card");
        show();
    }

    private void show() {
        removeAll();
        LastSwitch last = switches.last();
        boolean always = last != null && last.twoPersons();
        add(
                new H2(getTranslation("operate.switches")),
                new Paragraph(getTranslation(
                        context.policy().readOnly() ? "operate.switches.closed" : "operate.switches.open")),
                new Paragraph(getTranslation(always ? "operate.switches.two" : "operate.switches.one")));
        if (last != null && !last.reason().isEmpty()) {
            Span who = new Span(getTranslation(
                    "operate.read-only.by", last.who(), context.formatter().moment(last.time()), last.reason()));
            who.addClassName("plenum-soft");
            add(who);
        }
        add(form(!always));
    }

    private Div form(boolean wanted) {
        TextField reason = new TextField(getTranslation("operate.reason"));
        reason.setManualValidation(true);
        Button change = new Button(
                getTranslation(wanted ? "operate.switches.two-on" : "operate.switches.two-off"),
                click -> change(wanted, reason));
        change.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        change.addClassName("plenum-touch");
        Anchor audit = new Anchor("admin/audit", getTranslation("operate.switches.history"));
        Div form = new Div(reason, change, audit);
        form.addClassNames("plenum-links", "fields");
        return form;
    }

    private void change(boolean wanted, TextField reason) {
        if (reason.getValue().isBlank()) {
            FieldProblem.show(reason, getTranslation("operate.problem.words"));
            return;
        }
        try {
            policy.twoPersons(wanted, reason.getValue());
            show();
        } catch (RequestProblem refused) {
            FieldProblem.show(reason, getTranslation(refused.text(), refused.arguments()));
        }
    }
}
