package io.plenum.opcua;

import io.plenum.link.PasswordScope;
import io.plenum.link.Protocol;
import io.plenum.link.ProtocolAccess;
import io.plenum.opcua.security.OpcUaTrust;
import io.plenum.trust.TrustList;
import java.nio.file.Path;

/** OPC UA as a gateway finds it. Own key, trusted and rejected certificates are below {@code opcua} of the gateway's folder. */
public final class OpcUaProtocol implements Protocol {

    private static final String KIND = "opcua";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public ProtocolAccess access(Path folder, PasswordScope passwords) {
        TrustList trust = new TrustList(folder.resolve(KIND));
        return new ProtocolAccess(
                new OpcUaConnectorFactory(folder, trust, passwords),
                new OpcUaTrust(trust, folder.resolve(OpcUaConnectorFactory.OWN)),
                () -> 0);
    }
}
