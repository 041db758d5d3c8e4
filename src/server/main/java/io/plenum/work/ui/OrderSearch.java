package io.plenum.work.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.search.WordIndex;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.uikit.SearchSource;
import io.plenum.work.WorkOrder;
import io.plenum.work.WorkOrders;
import io.plenum.work.WorkQuery;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Finds work orders by number, title, place and person: those to be done, then the newest of those that are over. */
@Component
@Order(4)
class OrderSearch implements SearchSource {

    private static final int OPEN = 500;
    private static final int OVER = 100;

    private final WorkOrders orders;
    private final SiteAccess models;

    OrderSearch(WorkOrders orders, SiteAccess models) {
        this.orders = orders;
        this.models = models;
    }

    @Override
    public List<Hit> find(String query, int limit) {
        SiteModel model = models.visible();
        WordIndex.Builder<WorkOrder> index = new WordIndex.Builder<>();
        for (WorkOrder order : known()) {
            index.add(order, order.state().isOver() ? 0 : 0.05)
                    .said(order.title() + " " + order.id(), 1)
                    .said(OrderFormatter.place(model, order.place()), 0.8)
                    .said(order.assignee() == null ? "" : order.assignee(), 0.7)
                    .said(I18NProvider.translate("work.title") + " work order", 0.7);
        }
        return index.build().find(query, limit, order -> true).stream()
                .map(found -> hit(found.item(), found.score(), model))
                .toList();
    }

    /** While the database is away, what it knows is not found; everything else is. */
    private List<WorkOrder> known() {
        try {
            List<WorkOrder> known = new ArrayList<>(orders.find(of(true, OPEN)));
            known.addAll(orders.find(of(false, OVER)));
            return known;
        } catch (DataAccessException away) {
            return List.of();
        }
    }

    private static WorkQuery of(boolean open, int most) {
        return new WorkQuery(open, null, null, null, null, 0, most);
    }

    private static Hit hit(WorkOrder order, double score, SiteModel model) {
        String place = OrderFormatter.place(model, order.place());
        String state = OrderFormatter.state(order.state());
        String name = "#" + order.id() + " " + order.title();
        return new Hit(Kind.ORDER, name, place.isEmpty() ? state : place + " · " + state, "work/" + order.id(), score);
    }
}
