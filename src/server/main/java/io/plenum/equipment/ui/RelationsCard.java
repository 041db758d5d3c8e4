package io.plenum.equipment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.plenum.site.Equipment;
import io.plenum.site.PlanRoute;
import io.plenum.site.SiteModel;
import java.util.List;

/** What feeds a piece of equipment, what it feeds, and what it is part of. */
class RelationsCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient SiteModel model;

    RelationsCard(SiteModel model, Equipment one) {
        this.model = model;
        addClassName("plenum-card");
        add(new H2(getTranslation("equipment.relations")));
        List<String> all = model.equipment().stream()
                .filter(other -> other.feeds().contains(one.key()))
                .map(Equipment::key)
                .toList();
        group("equipment.fed-by", all);
        group("equipment.feeds", one.feeds());
        group("equipment.part-of", one.partOf() == null ? List.of() : List.of(one.partOf()));
        group(
                "equipment.parts",
                model.equipment().stream()
                        .filter(other -> one.key().equals(other.partOf()))
                        .map(Equipment::key)
                        .toList());
        group("equipment.meters", one.meters());
        if (getChildren().count() == 1) {
            add(new Paragraph(getTranslation("equipment.no-relations")));
        }
    }

    private void group(String heading, List<String> keys) {
        if (!keys.isEmpty()) {
            Div links = new Div();
            links.addClassName("plenum-links");
            keys.forEach(key -> links.add(link(key)));
            add(new H3(getTranslation(heading)), links);
        }
    }

    private Component link(String key) {
        if (model.equipment(key) != null) {
            return new Anchor("equipment/" + key, model.placeName(key));
        }
        String route = model.space(key) == null ? null : PlanRoute.to(model, key);
        return route == null ? new Span(model.placeName(key)) : new Anchor(route, model.placeName(key));
    }
}
