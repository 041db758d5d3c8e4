package io.plenum.work;

import io.plenum.site.SiteModel;
import io.plenum.site.SiteModels;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Open orders whose day has passed where they are, in every part of the building. What somebody may see of it is up to who asks. */
@Component
public class LateOrders {

    private static final int MOST = 1000;

    private final OrderStore orders;
    private final SiteModels models;
    private final Clock clock;

    LateOrders(OrderStore orders, SiteModels models, Clock clock) {
        this.orders = orders;
        this.models = models;
        this.clock = clock;
    }

    /** The longest overdue first, at most 1000. May throw Spring's {@code DataAccessException}. */
    public List<WorkOrder> all() {
        SiteModel model = models.current();
        return orders.find(new WorkQuery(true, null, null, null, null, 0, MOST)).stream()
                .filter(order -> order.isLate(LocalDate.ofInstant(clock.instant(), model.zoneOf(order.place()))))
                .toList();
    }
}
