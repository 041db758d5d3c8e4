package io.plenum.alarm.ui.rule;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.alarm.rule.AlarmRule;
import io.plenum.alarm.rule.AlarmRules;
import io.plenum.alarm.rule.RuleTexts;
import io.plenum.alarm.ui.AlarmFormatter;
import io.plenum.alarm.ui.AlarmPage;
import io.plenum.alarm.ui.AlarmSymbols;
import io.plenum.alarm.ui.AlarmViewContext;
import io.plenum.alarm.ui.list.RowTable;
import io.plenum.web.RequestProblem;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;

/** The rules: what each looks for, where, and whether it is switched on. */
@Route("alarms/rules")
@RolesAllowed("VIEWER")
public class RulesView extends AlarmPage {

    private static final long serialVersionUID = 1L;

    private final transient AlarmRules rules;
    private final transient AlarmViewContext context;
    private final transient RuleDescription ruleWords;
    private final boolean writes;
    private final TextField text = new TextField();
    private final RowTable table;
    private transient Object shown = "";

    RulesView(AlarmRules rules, AlarmViewContext context, CurrentUser user) {
        super("rules");
        this.rules = rules;
        this.context = context;
        this.ruleWords = new RuleDescription(context.model(), getLocale());
        this.writes = user.may(Role.ENGINEER);
        text.setPlaceholder(getTranslation("alarms.rule.find"));
        text.setAriaLabel(getTranslation("alarms.rule.find"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> refresh());
        Div line = new Div(text);
        line.addClassName("plenum-line");
        if (writes) {
            Button add = new Button(getTranslation("alarms.rule.new"), click -> getUI().ifPresent(
                            ui -> ui.navigate("alarms/rules/new")));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            line.add(add);
        }
        table = new RowTable(
                getTranslation("alarms.tab.rules"),
                List.of("rule", "priority", "points", "condition", "enabled", "actions"));
        Paragraph hint = new Paragraph(getTranslation("alarms.rule.hint"));
        hint.addClassName("plenum-soft");
        add(hint, line, table);
    }

    @Override
    protected void refresh() {
        String wanted = text.getValue().strip().toLowerCase(Locale.ROOT);
        List<AlarmRule> found = rules.all().stream()
                .filter(rule -> name(rule).toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        if (!found.equals(shown)) {
            shown = found;
            AlarmFormatter formatter = context.formatter();
            table.show(found.stream().map(rule -> row(rule, formatter)).toList());
        }
    }

    private List<Component> row(AlarmRule rule, AlarmFormatter formatter) {
        Span priority = new Span(formatter.priority(rule.priority()));
        priority.addClassNames("plenum-priority", AlarmSymbols.style(rule.priority()));
        Component name = writes ? new Anchor("alarms/rules/" + rule.id(), name(rule)) : new Span(name(rule));
        Span state = new Span((rule.enabled() ? "✓\u00a0" : "○\u00a0")
                + getTranslation(rule.enabled() ? "alarms.rule.on" : "alarms.rule.off"));
        Div explained = new Div(RuleTexts.explained(getLocale(), rule.name()));
        explained.addClassName("plenum-soft");
        return List.of(
                new Div(name, explained),
                priority,
                new Span(ruleWords.target(rule)),
                new Span(ruleWords.condition(rule)),
                state,
                writes ? toggle(rule) : new Span());
    }

    private String name(AlarmRule rule) {
        return RuleTexts.in(getLocale(), rule.name());
    }

    private Button toggle(AlarmRule rule) {
        String key = rule.enabled() ? "alarms.rule.switch-off" : "alarms.rule.switch-on";
        Button button = new Button(getTranslation(key), click -> change(rule));
        button.setAriaLabel(getTranslation(key) + ": " + name(rule));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void change(AlarmRule rule) {
        FieldProblems problems = new FieldProblems();
        try {
            rules.save(rule.withEnabled(!rule.enabled()));
        } catch (RequestProblem problem) {
            problems.show(problem);
        }
        refresh();
    }
}
