package io.plenum.drill.synthetic;

import io.plenum.link.Connection;
import io.plenum.link.Connector;
import io.plenum.link.ConnectorFactory;
import java.nio.file.Path;
import java.time.Duration;

/** Makes connectors to a building that stands in for one with BACnet; {@code drill.interval} says how often its points change. */
public record SyntheticConnectors(Shift shift, Path runs) implements ConnectorFactory {

    @Override
    public String kind() {
        return "bacnet";
    }

    @Override
    public Connector create(Connection connection) {
        Production production = Production.every(Duration.ofMillis(Long.getLong("drill.interval", 1000)));
        return new SyntheticConnector(production, shift, runs);
    }
}
