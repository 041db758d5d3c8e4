package io.plenum.dashboard.content;

import io.plenum.dashboard.card.ListCard;
import io.plenum.dashboard.card.ListSubject;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.work.WorkOrder;
import io.plenum.work.WorkOrders;
import io.plenum.work.WorkQuery;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Orders that are not over, without the names of people: a wall is read by everybody. */
@Component
class OrdersList implements CardList {

    private static final int MOST = 500;

    private final WorkOrders orders;
    private final SiteAccess models;
    private final MessageSource messages;

    OrdersList(WorkOrders orders, SiteAccess models, MessageSource messages) {
        this.orders = orders;
        this.models = models;
        this.messages = messages;
    }

    @Override
    public ListSubject subject() {
        return ListSubject.ORDERS;
    }

    @Override
    public List<CardRow> rows(ListCard card, Locale locale) {
        SiteModel model = models.visible();
        return orders.find(new WorkQuery(true, null, null, null, null, 0, MOST)).stream()
                .filter(order -> PlaceFilter.holds(card, model, order.place()))
                .map(order -> row(order, model, locale))
                .toList();
    }

    private CardRow row(WorkOrder order, SiteModel model, Locale locale) {
        String state = messages.getMessage(
                "work.state." + order.state(), null, order.state().name(), locale);
        String place = order.place() == null ? "" : model.placeName(order.place()) + " · ";
        return new CardRow(
                "#" + order.id() + " " + order.title(),
                place + state,
                order.created().toEpochMilli(),
                "work/" + order.id(),
                null);
    }
}
