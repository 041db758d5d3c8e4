package io.plenum.upkeep.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.NumberField;
import io.plenum.site.Site;
import io.plenum.upkeep.plan.UpkeepCost;
import io.plenum.upkeep.plan.UpkeepCosts;
import io.plenum.web.RequestProblem;
import org.springframework.dao.DataAccessException;

/** What upkeep of a figure costs at a site, to be changed. */
class CostForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient UpkeepCosts costs;
    private final transient Site site;
    private final String kind;
    private final transient Runnable changed;
    private final NumberField parts;
    private final NumberField hours;
    private final NumberField rate;
    private final NumberField energy;
    private final NumberField failure;
    private final NumberField weeks;

    CostForm(UpkeepCosts costs, Site site, String kind, UpkeepCost present, UpkeepFormatter words, Runnable changed) {
        this.costs = costs;
        this.site = site;
        this.kind = kind;
        this.changed = changed;
        String currency = words.currency();
        parts = field("upkeep.cost.parts", currency, present.parts());
        hours = field("upkeep.cost.hours", "h", present.hours());
        rate = field("upkeep.cost.rate", currency + "/h", present.hourlyRate());
        energy = field("upkeep.cost.energy", "kWh", present.energy());
        failure = field("upkeep.cost.failure", currency, present.failure());
        weeks = field("upkeep.cost.weeks", "", present.weeks());
        addClassNames("plenum-links", "fields");
        add(parts, hours, rate, energy, failure, weeks);
        add(new Button(getTranslation("upkeep.cost.save"), event -> save()));
    }

    private NumberField field(String label, String unit, double value) {
        String name = getTranslation(label);
        NumberField field = new NumberField(unit.isEmpty() ? name : name + ", " + unit);
        field.setMin(0);
        field.setValue(value);
        return field;
    }

    private static double value(NumberField field) {
        Double value = field.getValue();
        return value == null ? -1 : value;
    }

    private void save() {
        try {
            costs.change(
                    site,
                    kind,
                    new UpkeepCost(value(parts), value(hours), value(rate), value(energy), value(failure), (int)
                            Math.round(value(weeks))));
            changed.run();
        } catch (RequestProblem problem) {
            say(getTranslation(problem.text(), problem.arguments()));
        } catch (DataAccessException away) {
            say(getTranslation("upkeep.away"));
        }
    }

    private static void say(String text) {
        Notification.show(text, 6000, Notification.Position.MIDDLE);
    }
}
