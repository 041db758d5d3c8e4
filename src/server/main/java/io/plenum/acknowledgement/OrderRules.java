package io.plenum.acknowledgement;

import io.plenum.connector.AssignedConnection;
import io.plenum.connector.ConnectionRegistry;
import io.plenum.link.ConnectorException;
import io.plenum.link.alarm.AcknowledgementSettings;
import io.plenum.link.alarm.AlarmOrder.Action;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the connections allow, as they are set now. */
final class OrderRules {

    /** The one protocol that knows shelving. */
    private static final String SHELVES = "opcua";

    private static final AcknowledgementSettings OFF = new AcknowledgementSettings(false, false, false);

    private final Map<String, AssignedConnection> connections = new HashMap<>();
    private final PointCatalog catalog;

    private OrderRules(PointCatalog catalog) {
        this.catalog = catalog;
    }

    static OrderRules of(ConnectionRegistry registry, PointCatalog catalog) {
        OrderRules rules = new OrderRules(catalog);
        registry.assigned()
                .forEach(one -> rules.connections.put(one.connection().name(), one));
        return rules;
    }

    /** The connection that reads a point; null where none does. */
    @Nullable
    AssignedConnection connection(PointId id) {
        Point point = catalog.byId(id);
        return point == null || point.source() == null
                ? null
                : connections.get(point.source().connection());
    }

    /** Whether what people do with alarms of this connection is done at its controllers too. */
    static boolean allows(@Nullable AssignedConnection assigned, Action action) {
        return assigned != null
                && settings(assigned).toController()
                && (action == Action.ACKNOWLEDGE || assigned.connection().kind().equals(SHELVES));
    }

    static AcknowledgementSettings settings(AssignedConnection assigned) {
        try {
            return AcknowledgementSettings.of(assigned.connection().settings());
        } catch (ConnectorException unusable) {
            // Its gateway refuses to open it, in words.
            return OFF;
        }
    }
}
