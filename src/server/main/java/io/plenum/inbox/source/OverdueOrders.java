package io.plenum.inbox.source;

import io.plenum.inbox.InboxKind;
import io.plenum.inbox.InboxNews;
import io.plenum.inbox.InboxSource;
import io.plenum.inbox.InboxWord;
import io.plenum.site.SiteModels;
import io.plenum.work.LateOrders;
import io.plenum.work.WorkOrder;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Orders whose day has passed, for whoever is to do them. */
@Component
class OverdueOrders implements InboxSource {

    private final LateOrders late;
    private final SiteModels models;

    OverdueOrders(LateOrders late, SiteModels models) {
        this.late = late;
        this.models = models;
    }

    @Override
    public String prefix() {
        return "order-late:";
    }

    @Override
    public List<InboxNews> waiting() {
        return late.all().stream()
                .filter(order -> order.assignee() != null)
                .map(this::news)
                .toList();
    }

    /** Another day is another matter. */
    private InboxNews news(WorkOrder order) {
        return new InboxNews(
                Objects.requireNonNull(order.assignee()),
                InboxKind.ORDER,
                prefix() + order.id() + ":" + order.due(),
                "order.late",
                List.of(InboxWord.of(order.id()), InboxWord.of(order.title())),
                false,
                order.place() == null ? "" : models.current().placeName(order.place()),
                null,
                "work/" + order.id());
    }
}
