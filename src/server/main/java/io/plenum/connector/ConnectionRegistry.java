package io.plenum.connector;

import io.plenum.link.Connection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The connections as configured, and which gateway makes each. A change takes effect at once: it is pushed to the gateways. */
public interface ConnectionRegistry {

    /** In the order of their names. */
    List<Connection> list();

    /** As {@link #list}, each with the gateway that was chosen for it. */
    List<AssignedConnection> assigned();

    /**
     * Adds a connection that the local gateway of its kind makes.
     *
     * @throws IllegalStateException where a connection of this name exists
     */
    default void add(Connection connection) {
        add(connection, null);
    }

    /**
     * Adds a connection.
     *
     * @param gateway null for the local one of its kind
     * @throws IllegalStateException where a connection of this name exists
     */
    void add(Connection connection, @Nullable String gateway);

    /**
     * Changes a connection.
     *
     * @param gateway null for the local one of its kind
     * @throws IllegalStateException where no connection has this name
     */
    void replace(Connection connection, @Nullable String gateway);

    /** Does nothing where no connection has this name. */
    void remove(String name);
}
