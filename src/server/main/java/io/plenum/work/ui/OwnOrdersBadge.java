package io.plenum.work.ui;

import io.plenum.access.CurrentUser;
import io.plenum.uikit.NavigationBadge;
import io.plenum.work.WorkOrderChanged;
import io.plenum.work.WorkOrders;
import io.plenum.work.WorkQuery;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** How many open orders are assigned to whoever looks. Counted again only where an order has changed: every page asks every five seconds. */
@Component
class OwnOrdersBadge implements NavigationBadge {

    private final WorkOrders orders;
    private final CurrentUser user;
    private final Map<String, Integer> counted = new ConcurrentHashMap<>();

    OwnOrdersBadge(WorkOrders orders, CurrentUser user) {
        this.orders = orders;
        this.user = user;
    }

    @TransactionalEventListener
    void changed(WorkOrderChanged change) {
        counted.clear();
    }

    @Override
    public String route() {
        return "work";
    }

    @Override
    public long count() {
        try {
            return counted.computeIfAbsent(
                    user.name(), name -> orders.count(new WorkQuery(true, name, null, null, null, 0, 1)));
        } catch (DataAccessException away) {
            // The header says that the database is away.
            return 0;
        }
    }

    @Override
    public String text() {
        return "work.badge";
    }
}
