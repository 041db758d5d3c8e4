package io.plenum.connector;

import io.plenum.link.Connection;
import org.jspecify.annotations.Nullable;

/**
 * A connection and who makes it.
 *
 * @param chosen name of a gateway, null for the one beside the server that is named as the kind
 */
public record AssignedConnection(
        Connection connection, @Nullable String chosen) {

    public String gateway() {
        return chosen == null ? connection.kind() : chosen;
    }

    String name() {
        return connection.name();
    }
}
