package io.plenum.link;

/** Makes connectors of one kind; each protocol offers one. */
public interface ConnectorFactory {

    /** Of connections, such as {@code bacnet}. */
    String kind();

    /** @throws ConnectorException where the settings are wrong */
    Connector create(Connection connection) throws ConnectorException;
}
