package io.plenum.connector.opcua;

import io.plenum.connector.Connection;
import io.plenum.connector.Connector;
import io.plenum.connector.ConnectorException;
import io.plenum.connector.ConnectorFactory;
import io.plenum.connector.PasswordScope;
import io.plenum.connector.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes OPC UA connectors. Settings: endpoint, securityPolicy, user, passwordFile. */
@Component
class OpcUaConnectorFactory implements ConnectorFactory {

    private final Path data;
    private final TrustList trust;
    private final PasswordScope passwords;

    OpcUaConnectorFactory(@Value("${plenum.data:./data}") Path data, TrustList trust, PasswordScope passwords) {
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
            OpcUaIdentity identity = OpcUaIdentity.loadOrCreate(data.resolve("opcua/own"));
            return new OpcUaConnector(new OpcUaSession(settings, identity, trust));
        } catch (IOException | GeneralSecurityException e) {
            throw new ConnectorException(
                    Problem.of("connector.problem.opcua-identity", String.valueOf(e.getMessage())), e);
        }
    }
}
