package io.plenum.connector;

import io.plenum.link.Connection;
import org.jspecify.annotations.Nullable;

/**
 * A connection and who makes it.
 *
 * @param chosen name of a gateway, null for the one beside the server that makes connections of its kind
 */
public record AssignedConnection(
        Connection connection, @Nullable String chosen) {

    public String gateway() {
        return chosen == null ? LocalGateways.of(connection.kind()) : chosen;
    }

    String name() {
        return connection.name();
    }
}
