package io.plenum.acknowledgement;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmEvent.Kind;
import io.plenum.alarm.AlarmsChanged;
import io.plenum.alarm.AlarmsChanged.AlarmChange;
import io.plenum.alarm.ControllerAlarms;
import io.plenum.alarm.ControllerReason;
import io.plenum.audit.Actor;
import io.plenum.connector.AssignedConnection;
import io.plenum.connector.ConnectionRegistry;
import io.plenum.gateway.GatewayRequests;
import io.plenum.gateway.GatewayStatus;
import io.plenum.gateway.Gateways;
import io.plenum.link.alarm.AlarmOrder.Action;
import io.plenum.point.ControllerEvent;
import io.plenum.point.PointCatalog;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes orders of what people do with alarms of controllers, in the very transaction that stores it: there is no acknowledgement whose
 * order was lost. What the server does by itself, and what people do at controllers, orders nothing.
 */
@Component
class OrderIntake {

    /** More than people do in days; a controller that is away for good does not fill the database. */
    static final int MOST_WAITING = 2000;

    private static final Map<Kind, Action> ACTIONS =
            Map.of(Kind.ACKNOWLEDGED, Action.ACKNOWLEDGE, Kind.SHELVED, Action.SHELVE, Kind.UNSHELVED, Action.UNSHELVE);

    private final ControllerOrderStore store;
    private final ControllerAlarms alarms;
    private final ConnectionRegistry connections;
    private final PointCatalog catalog;
    private final GatewayRequests requests;
    private final Gateways gateways;
    private final Clock clock;
    private final Counter dropped;

    OrderIntake(
            ControllerOrderStore store,
            ControllerAlarms alarms,
            ConnectionRegistry connections,
            PointCatalog catalog,
            GatewayRequests requests,
            Gateways gateways,
            Clock clock,
            MeterRegistry meters) {
        this.store = store;
        this.alarms = alarms;
        this.connections = connections;
        this.catalog = catalog;
        this.requests = requests;
        this.gateways = gateways;
        this.clock = clock;
        dropped = meters.counter("plenum.acknowledgement.dropped");
    }

    @EventListener
    void changed(AlarmsChanged told) {
        List<AlarmChange> done =
                told.changes().stream().filter(OrderIntake::isOrdered).toList();
        if (done.isEmpty()) {
            return;
        }
        OrderRules rules = OrderRules.of(connections, catalog);
        List<AlarmChange> allowed = done.stream()
                .filter(change ->
                        OrderRules.allows(rules.connection(change.alarm().point()), action(change)))
                .toList();
        Map<Long, List<ControllerEvent>> reported = alarms.reported(
                allowed.stream().map(change -> change.alarm().id()).toList());
        for (AlarmChange change : allowed) {
            List<ControllerEvent> events = reported.get(change.alarm().id());
            AssignedConnection connection = rules.connection(change.alarm().point());
            if (events != null && connection != null) {
                order(change, connection, events);
            }
        }
    }

    /** By a person; an alarm that is raised beneath an acknowledged cause is acknowledged by nobody at that moment. */
    private static boolean isOrdered(AlarmChange change) {
        boolean byItself = change.event().who().equals(Actor.SYSTEM)
                || change.event().time().equals(change.alarm().raised());
        return !byItself && ACTIONS.containsKey(change.event().kind());
    }

    private static Action action(AlarmChange change) {
        return Objects.requireNonNull(ACTIONS.get(change.event().kind()));
    }

    private void order(AlarmChange change, AssignedConnection connection, List<ControllerEvent> events) {
        Action action = action(change);
        if (action != Action.ACKNOWLEDGE) {
            store.withdraw(change.alarm().id(), action == Action.SHELVE ? Action.UNSHELVE : Action.SHELVE);
        }
        List<ControllerEvent> wanted = new ArrayList<>(events);
        wanted.removeIf(event -> action == Action.ACKNOWLEDGE ? event.acknowledged() : !event.active());
        String why = wanted.isEmpty() ? null : obstacle(connection.gateway(), wanted);
        if (why == null) {
            wanted.forEach(event -> store.add(order(change, connection, event)));
        } else {
            dropped.increment();
            note(change, why, connection.gateway());
        }
    }

    private @Nullable String obstacle(String gateway, List<ControllerEvent> events) {
        GatewayStatus status = gateways.of(gateway);
        if (status != null && status.connected() && !requests.acknowledges(gateway)) {
            return "connector.problem.order-old-gateway";
        }
        if (events.stream().anyMatch(event -> event.reference().isEmpty())) {
            return "connector.problem.order-no-reference";
        }
        return store.waiting() >= MOST_WAITING ? "connector.problem.order-too-many" : null;
    }

    private void note(AlarmChange change, String why, String gateway) {
        String detail = new ControllerReason(why, List.of(gateway)).detail();
        alarms.note(change.alarm().id(), Kind.NOT_AT_CONTROLLER, change.event().who(), detail);
    }

    private ControllerOrder order(AlarmChange change, AssignedConnection connection, ControllerEvent event) {
        Alarm alarm = change.alarm();
        return new ControllerOrder(
                0,
                alarm.id(),
                connection.connection().name(),
                event.point(),
                action(change),
                event.reference(),
                change.event().who(),
                change.event().detail(),
                alarm.shelvedUntil(),
                clock.instant(),
                0);
    }
}
