package io.plenum.commissioning.ui;

import io.plenum.commissioning.DiscoveredPoint;
import io.plenum.commissioning.review.Commissioning;
import io.plenum.connector.GatewayConnections;
import io.plenum.link.ConnectorException;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.Problem;
import org.jspecify.annotations.Nullable;

/** Lets a connection look around and has proposals made of what it finds; waits for it. */
final class DeviceSearch {

    private final Commissioning commissioning;
    private final GatewayConnections connections;

    DeviceSearch(Commissioning commissioning, GatewayConnections connections) {
        this.commissioning = commissioning;
        this.connections = connections;
    }

    /**
     * How a search ended.
     *
     * @param problem null where it went well
     */
    record Outcome(@Nullable Problem problem) {}

    Outcome of(String connection) {
        try {
            commissioning.propose(
                    connection,
                    DiscoveredPoint.of(connection, connections.discover(connection, DiscoveryLimits.DEFAULT)));
            return new Outcome(null);
        } catch (ConnectorException e) {
            return new Outcome(e.problem());
        }
    }
}
