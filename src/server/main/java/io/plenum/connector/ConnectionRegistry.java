package io.plenum.connector;

import io.plenum.link.Connection;
import java.util.List;

/** The connections as configured. A change takes effect at once: the supervisor opens, reopens or closes. */
public interface ConnectionRegistry {

    List<Connection> list();

    /** @throws IllegalStateException where a connection of this name exists */
    void add(Connection connection);

    /** @throws IllegalStateException where no connection has this name */
    void replace(Connection connection);

    /** Does nothing where no connection has this name. */
    void remove(String name);
}
