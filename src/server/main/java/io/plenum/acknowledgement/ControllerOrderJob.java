package io.plenum.acknowledgement;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.plenum.connector.AssignedConnection;
import io.plenum.connector.ConnectionRegistry;
import io.plenum.gateway.GatewayRequests;
import io.plenum.gateway.GatewayStatus;
import io.plenum.gateway.Gateways;
import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.alarm.AlarmOrder;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends orders to the gateways: those of one controller one after the other, those of several beside each other, so that one that is
 * silent delays nobody else. Sending the same twice changes nothing, so an order stays until its outcome is written down.
 */
@Component
class ControllerOrderJob {

    /** After that an acknowledgement would surprise whoever stands at the controller. */
    static final Duration OLDEST = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(ControllerOrderJob.class);
    private static final int AT_ONCE = 200;
    /** Fewer than a gateway does beside each other. */
    private static final int MOST_CONTROLLERS = 12;

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST_DOUBLINGS = 7;
    /** A gateway that is here again says so at once: it costs nothing to ask. */
    private static final Duration WHILE_AWAY = Duration.ofSeconds(10);

    private final ControllerOrderStore store;
    private final OrderOutcomes outcomes;
    private final ConnectionRegistry connections;
    private final PointCatalog catalog;
    private final GatewayRequests requests;
    private final Gateways gateways;
    private final Clock clock;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private volatile long waiting;

    ControllerOrderJob(
            ControllerOrderStore store,
            OrderOutcomes outcomes,
            ConnectionRegistry connections,
            PointCatalog catalog,
            GatewayRequests requests,
            Gateways gateways,
            Clock clock,
            MeterRegistry meters) {
        this.store = store;
        this.outcomes = outcomes;
        this.connections = connections;
        this.catalog = catalog;
        this.requests = requests;
        this.gateways = gateways;
        this.clock = clock;
        Gauge.builder("plenum.acknowledgement.waiting", this, job -> job.waiting)
                .register(meters);
    }

    /** Returns while controllers are being asked. */
    @Scheduled(initialDelay = 5, fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void send() {
        waiting = store.waiting();
        if (waiting == 0) {
            return;
        }
        OrderRules rules = OrderRules.of(connections, catalog);
        Map<String, List<ControllerOrder>> due = store.due(clock.instant(), AT_ONCE).stream()
                .collect(Collectors.groupingBy(this::controller, LinkedHashMap::new, Collectors.toList()));
        due.forEach((controller, orders) -> {
            if (busy.size() < MOST_CONTROLLERS && busy.add(controller)) {
                Thread.ofVirtual().name("orders-" + controller).start(() -> send(controller, orders, rules));
            }
        });
    }

    /** Whether controllers are being asked now. */
    boolean isBusy() {
        return !busy.isEmpty();
    }

    /** As far as an address tells. */
    private String controller(ControllerOrder order) {
        Point point = catalog.byId(order.point());
        PointSource source = point == null ? null : point.source();
        String address = source == null ? "" : source.address();
        return order.connection() + "/" + address.split("/", 2)[0];
    }

    private void send(String controller, List<ControllerOrder> orders, OrderRules rules) {
        try {
            for (ControllerOrder order : orders) {
                if (!send(order, orders, rules)) {
                    return;
                }
            }
        } catch (RuntimeException e) {
            // They are where they were; the next turn tries again.
            LOG.warn("What became of orders to {} could not be written down", controller, e);
        } finally {
            busy.remove(controller);
        }
    }

    /** Returns false where the controller cannot be reached now. */
    private boolean send(ControllerOrder order, List<ControllerOrder> all, OrderRules rules) {
        Instant now = clock.instant();
        AssignedConnection connection = rules.connection(order.point());
        Point point = catalog.byId(order.point());
        if (order.ordered().plus(OLDEST).isBefore(now)) {
            outcomes.refused(order, Problem.of("connector.problem.order-expired", OLDEST.toHours()));
        } else if (point == null
                || connection == null
                || !connection.connection().name().equals(order.connection())
                || !OrderRules.allows(connection, order.action())) {
            outcomes.refused(order, Problem.of("connector.problem.order-off", order.connection()));
        } else if (order.until() != null && !order.until().isAfter(now)) {
            outcomes.pointless(order);
        } else {
            return send(order, point, connection.gateway(), all);
        }
        return true;
    }

    private boolean send(ControllerOrder order, Point point, String gateway, List<ControllerOrder> all) {
        Instant now = clock.instant();
        GatewayStatus status = gateways.of(gateway);
        if (status == null || !status.connected()) {
            Problem away = Problem.of("connector.problem.gateway-away", gateway);
            outcomes.postponed(OrderOutcomes.from(all, order), away, now.plus(WHILE_AWAY));
            return false;
        }
        if (!requests.acknowledges(gateway)) {
            outcomes.refused(order, Problem.of("connector.problem.order-old-gateway", gateway));
            return true;
        }
        try {
            Duration shelf = order.until() == null ? Duration.ZERO : Duration.between(now, order.until());
            AlarmOrder asked =
                    new AlarmOrder(point, order.action(), order.reference(), order.who(), order.comment(), shelf);
            outcomes.answered(order, requests.carryOut(gateway, order.connection(), asked));
            return true;
        } catch (ConnectorException e) {
            outcomes.postponed(OrderOutcomes.from(all, order), e.problem(), now.plus(pause(order.attempts())));
            return false;
        }
    }

    private static Duration pause(int attempts) {
        Duration wanted = FIRST.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
        return wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
    }
}
