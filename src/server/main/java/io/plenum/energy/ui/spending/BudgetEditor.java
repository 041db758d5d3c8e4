package io.plenum.energy.ui.spending;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.budget.Budgets;
import io.plenum.energy.budget.EnergyBudget;
import io.plenum.energy.ui.EnergyFormatter;
import io.plenum.energy.ui.tariff.DecimalField;
import io.plenum.site.Site;
import io.plenum.uikit.FieldProblem;
import io.plenum.web.RequestProblem;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** The budget of a kind of energy for a year, for whoever may set it. */
public class BudgetEditor extends Details {

    private static final long serialVersionUID = 1L;

    private final transient Budgets budgets;
    private final transient Site site;
    private final EnergyKind kind;
    private final int year;
    private final DecimalField amount;
    private final DecimalField cost;
    private final Runnable done;

    /** @param done is run once something has changed */
    public BudgetEditor(Budgets budgets, Site site, EnergyKind kind, int year, String currency, Runnable done) {
        this.budgets = budgets;
        this.site = site;
        this.kind = kind;
        this.year = year;
        this.done = done;
        EnergyBudget present = budgets.of(site, kind, year);
        amount = field(
                getTranslation("energy.budget.amount", EnergyFormatter.unit(kind)),
                present == null ? null : present.amount());
        cost = field(getTranslation("energy.budget.cost", currency), present == null ? null : present.cost());
        setSummaryText(
                getTranslation(present == null ? "energy.budget.set" : "energy.budget.change", String.valueOf(year)));
        Button save = new Button(getTranslation("energy.budget.save"), event -> save());
        Div fields = new Div(amount, cost, save);
        fields.addClassNames("plenum-links", "fields");
        Paragraph hint = new Paragraph(
                getTranslation(present == null ? "energy.budget.hint" : "energy.budget.spread." + present.spread()));
        hint.addClassName("plenum-soft");
        add(fields, hint);
    }

    private static DecimalField field(String label, @Nullable Double value) {
        DecimalField field = new DecimalField(label);
        field.show(value);
        return field;
    }

    private void save() {
        FieldProblem.clear(amount, cost);
        try {
            budgets.save(site, kind, year, amount.optional(), cost.optional());
            Notification.show(getTranslation("energy.budget.saved"));
            done.run();
        } catch (RequestProblem problem) {
            FieldProblem.show(
                    Map.of("cost", cost).getOrDefault(String.valueOf(problem.field()), amount),
                    getTranslation(problem.text(), problem.arguments()));
        } catch (DataAccessException away) {
            Notification.show(getTranslation("energy.away"));
        }
    }
}
