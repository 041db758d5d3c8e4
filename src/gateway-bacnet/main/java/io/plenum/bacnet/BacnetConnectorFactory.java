package io.plenum.bacnet;

import io.plenum.bacnet.memory.LimitsMemory;
import io.plenum.link.Connection;
import io.plenum.link.Connector;
import io.plenum.link.ConnectorException;
import io.plenum.link.ConnectorFactory;

/**
 * Makes BACnet/IP connectors. Settings: {@code bind} and {@code broadcast} (IPv4 addresses), {@code port} (47808),
 * {@code localDeviceInstance}, {@code device.NNN} (address of a device that cannot hear broadcasts), {@code bbmd} and
 * {@code bbmdTimeToLive} (broadcast manager of another network).
 */
public class BacnetConnectorFactory implements ConnectorFactory {

    private final RefusedPackets refused = new RefusedPackets();
    private final LimitsMemory memory;

    /** Keeps nothing over a restart. */
    public BacnetConnectorFactory() {
        this(new LimitsMemory(null));
    }

    /** @param memory of what devices take at once */
    BacnetConnectorFactory(LimitsMemory memory) {
        this.memory = memory;
    }

    /** Packets of all connections that no device can have meant, and announcements beyond what a network can have, since this was made. */
    long packetsRefused() {
        return refused.count();
    }

    @Override
    public String kind() {
        return "bacnet";
    }

    @Override
    public Connector create(Connection connection) throws ConnectorException {
        return new BacnetConnector(connection.name(), BacnetSettings.of(connection), refused, memory);
    }
}
