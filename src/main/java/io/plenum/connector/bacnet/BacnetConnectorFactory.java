package io.plenum.connector.bacnet;

import io.plenum.connector.Connection;
import io.plenum.connector.Connector;
import io.plenum.connector.ConnectorException;
import io.plenum.connector.ConnectorFactory;
import org.springframework.stereotype.Component;

/**
 * Makes BACnet/IP connectors. Settings: {@code bind} and {@code broadcast} (IPv4 addresses), {@code port} (47808),
 * {@code localDeviceInstance}, {@code device.NNN} (address of a device that cannot hear broadcasts), {@code bbmd} and
 * {@code bbmdTimeToLive} (broadcast manager of another network).
 */
@Component
class BacnetConnectorFactory implements ConnectorFactory {

    @Override
    public String kind() {
        return "bacnet";
    }

    @Override
    public Connector create(Connection connection) throws ConnectorException {
        return new BacnetConnector(connection.name(), BacnetSettings.of(connection));
    }
}
