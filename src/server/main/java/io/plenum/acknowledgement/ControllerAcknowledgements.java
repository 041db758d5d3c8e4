package io.plenum.acknowledgement;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmEvent.Kind;
import io.plenum.alarm.AlarmState;
import io.plenum.alarm.Alarms;
import io.plenum.alarm.ControllerAcknowledged;
import io.plenum.alarm.ControllerAlarms;
import io.plenum.audit.Actor;
import io.plenum.connector.AssignedConnection;
import io.plenum.connector.ConnectionRegistry;
import io.plenum.point.ControllerEvent;
import io.plenum.point.PointCatalog;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What people acknowledge at the controllers: it shows here, and acknowledges the alarm here where the connection says so. */
@Component
class ControllerAcknowledgements {

    private final ControllerAlarms controllerAlarms;
    private final Alarms alarms;
    private final ConnectionRegistry connections;
    private final PointCatalog catalog;

    ControllerAcknowledgements(
            ControllerAlarms controllerAlarms, Alarms alarms, ConnectionRegistry connections, PointCatalog catalog) {
        this.controllerAlarms = controllerAlarms;
        this.alarms = alarms;
        this.connections = connections;
        this.catalog = catalog;
    }

    /** An alarm that somebody has acknowledged here is no news: perhaps it is our own acknowledgement that the controller reports. */
    @EventListener
    void acknowledged(ControllerAcknowledged told) {
        OrderRules rules = OrderRules.of(connections, catalog);
        for (ControllerEvent event : told.events()) {
            AssignedConnection connection = rules.connection(event.point());
            boolean taken =
                    connection != null && OrderRules.settings(connection).fromController();
            controllerAlarms.at(event.point()).stream()
                    .filter(ControllerAcknowledgements::isOpen)
                    .forEach(alarm -> acknowledged(alarm, taken));
        }
    }

    private static boolean isOpen(Alarm alarm) {
        return alarm.state() == AlarmState.UNACKNOWLEDGED || alarm.state() == AlarmState.RETURNED_UNACKNOWLEDGED;
    }

    private void acknowledged(Alarm alarm, boolean taken) {
        controllerAlarms.note(alarm.id(), Kind.ACKNOWLEDGED_BY_CONTROLLER, Actor.SYSTEM, "");
        boolean all = controllerAlarms.reported(List.of(alarm.id())).getOrDefault(alarm.id(), List.of()).stream()
                .filter(ControllerEvent::active)
                .allMatch(ControllerEvent::acknowledged);
        if (taken && all) {
            alarms.acknowledge(alarm.id(), Actor.SYSTEM, "");
        }
    }
}
