package io.plenum.link;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway can do with a protocol.
 *
 * @param trust null where the protocol knows no certificates
 * @param packetsRefused counts what came from the network and no device can have meant, since the process began
 */
public record ProtocolAccess(
        ConnectorFactory connectors, @Nullable CertificateTrust trust, LongSupplier packetsRefused) {

    /** Of a protocol that neither knows certificates nor counts packets. */
    public static ProtocolAccess of(ConnectorFactory connectors) {
        return new ProtocolAccess(connectors, null, () -> 0);
    }
}
