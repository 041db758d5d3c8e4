package io.plenum.alarm.ui.rule;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.plenum.alarm.Priority;
import io.plenum.alarm.rule.AlarmRule;
import io.plenum.alarm.rule.AlarmRules;
import io.plenum.alarm.rule.Condition;
import io.plenum.alarm.rule.RuleBinding;
import io.plenum.alarm.simulation.RuleSimulation;
import io.plenum.alarm.ui.AlarmPage;
import io.plenum.alarm.ui.AlarmViewContext;
import io.plenum.alarm.ui.SectionCard;
import io.plenum.web.RequestProblem;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One rule: its fields, and beside them what it would have raised. {@code /alarms/rules/new} begins another one. */
@Route("alarms/rules/:rule(new|[0-9]+)")
@RolesAllowed("ENGINEER")
public class RuleView extends AlarmPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient AlarmRules rules;
    private final RuleForm form;
    private final RuleSimulationPanel panel;
    private final Button toggle = new Button();
    private final Button remove = new Button();
    private transient @Nullable AlarmRule stored;

    RuleView(AlarmRules rules, RuleSimulation simulation, AlarmViewContext context) {
        super("rules");
        this.rules = rules;
        form = new RuleForm(context, this::changed);
        panel = new RuleSimulationPanel(simulation, context, this::moved);
        Div left = new Div(new SectionCard("alarms.rule", form, buttons()));
        Div right = new Div(new SectionCard("alarms.simulation", panel));
        Div two = new Div(left, right);
        two.addClassNames("plenum-two", "plenum-even");
        add(two);
    }

    private Div buttons() {
        Button save = new Button(getTranslation("ui.save"), click -> save(enabled()));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        toggle.addClickListener(click -> save(!enabled()));
        remove.setText(getTranslation("alarms.rule.remove"));
        remove.addThemeVariants(ButtonVariant.LUMO_ERROR);
        remove.addClickListener(click -> askToRemove());
        Div line = new Div(save, toggle, remove);
        line.addClassName("plenum-pieces");
        return line;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("rule").orElse("new");
        stored = id.equals("new") ? null : rules.find(Long.parseLong(id));
        if (stored == null && !id.equals("new")) {
            throw new NotFoundException();
        }
        AlarmRule rule = stored == null ? fresh() : stored;
        getChildren().filter(H1.class::isInstance).toList().forEach(this::remove);
        addComponentAsFirst(new H1(stored == null ? getTranslation("alarms.rule.new") : rule.name()));
        form.show(rule);
        names();
        changed();
    }

    /** A rule begins switched off: it is simulated first. */
    private static AlarmRule fresh() {
        return new AlarmRule(
                0,
                "",
                false,
                Priority.LOW,
                new AlarmRule.Target.Pattern("Zone_Air_Temperature_Sensor", null),
                new Condition.Limit(null, 26.0),
                Duration.ofMinutes(15),
                Duration.ofMinutes(5),
                0.5,
                AlarmRule.Applicability.ALWAYS,
                "");
    }

    private boolean enabled() {
        return stored != null && stored.enabled();
    }

    private long id() {
        return stored == null ? 0 : stored.id();
    }

    private void names() {
        toggle.setText(getTranslation(enabled() ? "alarms.rule.save-off" : "alarms.rule.save-on"));
        remove.setVisible(stored != null);
    }

    @Override
    protected void refresh() {
        // what is being written stays as it is
    }

    private void changed() {
        if (bind()) {
            panel.everything();
        }
    }

    private void moved(String limit, double value, boolean done) {
        form.limit(limit, value);
        if (bind()) {
            if (done) {
                panel.everything();
            } else {
                panel.point();
            }
        }
    }

    /** Whether the rule makes sense as it stands; what does not is told at its field. */
    private boolean bind() {
        form.problems().clear();
        AlarmRule rule = form.rule(id(), enabled());
        try {
            // a rule without a name yet can be simulated all the same
            List<RuleBinding> bindings = rules.check(rule.name().isEmpty() ? rule.withName("–") : rule);
            form.found((bindings.isEmpty() ? "▲ " : "") + getTranslation("alarms.rule.found", bindings.size()));
            panel.use(bindings);
            return true;
        } catch (RequestProblem problem) {
            form.problems().show(problem);
            return false;
        }
    }

    private void save(boolean enabled) {
        form.problems().clear();
        try {
            rules.save(form.rule(id(), enabled));
            getUI().ifPresent(ui -> ui.navigate(RulesView.class));
        } catch (RequestProblem problem) {
            form.problems().show(problem);
        }
    }

    private void askToRemove() {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("alarms.rule.remove"));
        dialog.setText(getTranslation("alarms.rule.remove.ask"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("ui.cancel"));
        dialog.setConfirmText(getTranslation("alarms.rule.remove"));
        dialog.addConfirmListener(confirmed -> {
            rules.remove(id());
            getUI().ifPresent(ui -> ui.navigate(RulesView.class));
        });
        dialog.open();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        panel.stop();
    }
}
