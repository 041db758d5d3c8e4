package io.plenum.equipment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.Recommendations;
import io.plenum.site.Equipment;
import io.plenum.site.Site;
import io.plenum.work.WorkOrder;
import io.plenum.work.WorkOrders;
import io.plenum.work.WorkQuery;
import java.util.List;
import org.springframework.dao.DataAccessException;

/** What is recommended for a piece of equipment, and the work on it. */
record RelatedWork(Recommendations recommendations, WorkOrders orders, EquipmentContext context) {

    private static final int MOST = 20;

    Div of(Equipment one) {
        Div card = new Div(new H2(I18NProvider.translate("equipment.work")));
        card.addClassName("plenum-card");
        UnorderedList rows = new UnorderedList();
        rows.addClassName("plenum-rows");
        try {
            for (Recommendation open : open(one)) {
                row(
                        rows,
                        "actions/" + open.id(),
                        I18NProvider.translate(
                                "recommendation.kind." + open.proposal().kind()),
                        I18NProvider.translate("equipment.recommended"));
            }
            for (WorkOrder order : work(one)) {
                row(
                        rows,
                        "work/" + order.id(),
                        "#" + order.id() + " " + order.title(),
                        I18NProvider.translate("work.state." + order.state()));
            }
        } catch (DataAccessException away) {
            card.add(new Paragraph(I18NProvider.translate("equipment.database-away")));
        }
        card.add(
                rows.getChildren().findAny().isEmpty()
                        ? new Paragraph(I18NProvider.translate("equipment.no-work"))
                        : rows);
        return card;
    }

    /** Recommendations are for those who may see the whole building. */
    private List<Recommendation> open(Equipment one) {
        Site site = context.model().siteOf(one.key());
        return site == null || !context.seesAll()
                ? List.of()
                : recommendations.open(site).stream()
                        .filter(open -> open.proposal().subject().equals(one.key()))
                        .toList();
    }

    private List<WorkOrder> work(Equipment one) {
        return orders.find(new WorkQuery(null, null, null, null, one.key(), 0, MOST)).stream()
                .filter(order -> one.key().equals(order.place()))
                .toList();
    }

    private static void row(UnorderedList rows, String route, String name, String more) {
        rows.add(new ListItem(new Anchor(route, name), new Span(more)));
    }
}
