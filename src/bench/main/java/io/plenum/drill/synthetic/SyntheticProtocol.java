package io.plenum.drill.synthetic;

import io.plenum.link.Connection;
import io.plenum.link.Connector;
import io.plenum.link.ConnectorFactory;
import io.plenum.link.PasswordScope;
import io.plenum.link.Protocol;
import io.plenum.link.ProtocolAccess;
import java.nio.file.Path;

/**
 * Stands in for a protocol in a gateway's process: the system properties {@code drill.interval} (milliseconds between two values of a
 * point) and {@code drill.runs} (a folder) say what it does, or {@code drill.flood} (a port) where it is told. It calls itself BACnet, so that a server takes it for one.
 */
public final class SyntheticProtocol implements Protocol {

    /** Where whoever measures says how much is to come. */
    private static final int FLOOD = Integer.getInteger("drill.flood", 0);

    @Override
    public String kind() {
        return "bacnet";
    }

    @Override
    public ProtocolAccess access(Path folder, PasswordScope passwords) {
        Path runs =
                Path.of(System.getProperty("drill.runs", folder.resolve("runs").toString()));
        return ProtocolAccess.of(
                FLOOD > 0 ? new Flood() : new SyntheticConnectors(Shift.of(Shift.Producer.GATEWAY), runs));
    }

    private static final class Flood implements ConnectorFactory {

        @Override
        public String kind() {
            return "bacnet";
        }

        @Override
        public Connector create(Connection connection) {
            return new FloodConnector(FLOOD);
        }
    }
}
