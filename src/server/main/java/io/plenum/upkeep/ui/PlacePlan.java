package io.plenum.upkeep.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.site.Site;
import io.plenum.uikit.PlainTable;
import io.plenum.upkeep.plan.PlanItem;
import io.plenum.upkeep.plan.WaitingCost;
import io.plenum.web.RequestProblem;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;

/** What is to be done at one place: what it costs now and later, and orders for a technician. */
class PlacePlan extends Div {

    private static final long serialVersionUID = 1L;

    private final transient UpkeepContext context;
    private final transient Site site;
    private final transient Runnable given;
    private final transient UpkeepFormatter words;
    private final TextField technician = new TextField(getTranslation("upkeep.technician"));
    private final Map<String, Checkbox> chosen = new LinkedHashMap<>();

    PlacePlan(UpkeepContext context, Site site, String place, List<PlanItem> items, Runnable given) {
        this.context = context;
        this.site = site;
        this.given = given;
        this.words = context.words(site, getLocale());
        add(new H3(place.isEmpty() ? getTranslation("upkeep.place.unknown") : place));
        PlainTable table = new PlainTable(
                "upkeep.column.order",
                "upkeep.column.equipment",
                "upkeep.column.work",
                "upkeep.column.expected",
                "upkeep.column.best",
                "upkeep.column.now",
                "upkeep.column.waiting");
        items.forEach(item -> row(table, item));
        Div scroll = new Div(table);
        scroll.addClassName("plenum-scroll");
        add(scroll, sum(items));
        if (!chosen.isEmpty()) {
            add(actions());
        }
    }

    private void row(PlainTable table, PlanItem item) {
        String equipment = item.prognosis().equipment();
        String name = context.model().placeName(equipment);
        String work = getTranslation("upkeep.work." + item.prognosis().kind());
        LocalDate best = item.best();
        table.row(
                choice(item, work + " · " + name),
                new Anchor(UpkeepView.ADDRESS + "/" + equipment, name),
                work,
                words.expected(item.prognosis().life()),
                best == null ? "–" : words.day(best),
                words.money(item.cost().service()),
                words.waiting(item.waiting()));
    }

    private Component choice(PlanItem item, String label) {
        Long order = item.order();
        if (order != null) {
            return new Anchor("work/" + order, "#" + order);
        }
        if (!context.mayOrder()) {
            return new Span("–");
        }
        Checkbox box = new Checkbox(true);
        box.setAriaLabel(label);
        chosen.put(item.key(), box);
        return box;
    }

    private Paragraph sum(List<PlanItem> items) {
        double now = items.stream().mapToDouble(item -> item.cost().service()).sum();
        double loss = 0;
        for (PlanItem item : items) {
            WaitingCost waiting = item.waiting();
            loss += waiting == null ? 0 : waiting.loss();
        }
        String key = loss >= 0 ? "upkeep.sum.loss" : "upkeep.sum.gain";
        return new Paragraph(getTranslation(key, words.money(now), words.money(Math.abs(loss))));
    }

    private Div actions() {
        technician.setValue(context.me());
        technician.setMaxLength(100);
        Button give = new Button(getTranslation("upkeep.give"), event -> give());
        give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(technician, give);
        actions.addClassNames("plenum-links", "plenum-filters");
        return actions;
    }

    private void give() {
        List<String> keys = chosen.entrySet().stream()
                .filter(box -> box.getValue().getValue())
                .map(Map.Entry::getKey)
                .toList();
        try {
            int orders = context.work()
                    .give(site, keys, technician.getValue().strip(), getLocale())
                    .size();
            say(getTranslation("upkeep.given", orders));
            given.run();
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
