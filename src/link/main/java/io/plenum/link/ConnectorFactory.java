package io.plenum.link;

/** Makes connectors of one kind; each protocol package offers one as a Spring component. */
public interface ConnectorFactory {

    /** {@code bacnet} or {@code opcua}. */
    String kind();

    /** @throws ConnectorException where the settings are wrong */
    Connector create(Connection connection) throws ConnectorException;
}
