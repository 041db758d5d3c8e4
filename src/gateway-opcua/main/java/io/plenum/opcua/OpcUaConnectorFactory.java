package io.plenum.opcua;

import io.plenum.link.Connection;
import io.plenum.link.Connector;
import io.plenum.link.ConnectorException;
import io.plenum.link.ConnectorFactory;
import io.plenum.link.PasswordScope;
import io.plenum.link.Problem;
import io.plenum.opcua.security.OpcUaIdentity;
import io.plenum.trust.TrustList;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** Makes OPC UA connectors. Settings: endpoint, securityPolicy, user, passwordFile. */
public class OpcUaConnectorFactory implements ConnectorFactory {

    /** Folder of our own certificate, in that of the gateway. */
    static final String OWN = "opcua/own";

    private final Path data;
    private final TrustList trust;
    private final PasswordScope passwords;

    /** @param data folder of the installation, where password files may lie */
    public OpcUaConnectorFactory(Path data, TrustList trust, PasswordScope passwords) {
        this.data = data;
        this.trust = trust;
        this.passwords = passwords;
    }

    @Override
    public String kind() {
        return "opcua";
    }

    @Override
    public Connector create(Connection connection) throws ConnectorException {
        OpcUaSettings settings = OpcUaSettings.of(connection, data.resolve("secrets"), passwords);
        try {
            OpcUaIdentity identity = OpcUaIdentity.loadOrCreate(data.resolve(OWN));
            return new OpcUaConnector(new OpcUaSession(settings, identity, trust));
        } catch (IOException | GeneralSecurityException e) {
            throw new ConnectorException(
                    Problem.of("connector.problem.opcua-identity", String.valueOf(e.getMessage())), e);
        }
    }
}
