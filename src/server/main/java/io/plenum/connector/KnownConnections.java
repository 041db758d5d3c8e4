package io.plenum.connector;

import io.plenum.link.Connection;
import io.plenum.point.ConnectionNames;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells imports which connections there are. */
@Component
class KnownConnections implements ConnectionNames {

    private final ConnectionRegistry registry;

    KnownConnections(ConnectionRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Set<String> names() {
        return registry.list().stream().map(Connection::name).collect(Collectors.toSet());
    }
}
