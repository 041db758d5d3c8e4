package io.plenum.connector.opcua;

import io.plenum.connector.Connection;
import io.plenum.connector.ConnectorException;
import io.plenum.connector.Problem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.jspecify.annotations.Nullable;

/**
 * What a connection's settings say.
 *
 * @param endpoint {@code opc.tcp://host:port/path}; its host is where we go, whatever the server advertises
 * @param policy None only where the settings say so themselves
 * @param sampling how often the server looks at a value: a change arrives at most so much later
 * @param user null for an anonymous session
 */
record OpcUaSettings(
        URI endpoint,
        SecurityPolicy policy,
        Duration sampling,
        @Nullable String user,
        String password) {

    private static final String SAMPLING = "samplingMillis";
    private static final String DEFAULT_SAMPLING = "500";
    private static final int SHORTEST = 50;
    private static final int LONGEST = 3_600_000;

    /** @param secrets folder of the password files */
    static OpcUaSettings of(Connection connection, Path secrets) throws ConnectorException {
        String endpoint = connection.settings().get("endpoint");
        if (endpoint == null || !endpoint.startsWith("opc.tcp://")) {
            throw wrong("endpoint", "opc.tcp://host:4840/path");
        }
        String user = connection.settings().get("user");
        SecurityPolicy policy = policy(connection.settings().getOrDefault("securityPolicy", "Basic256Sha256"));
        if (user != null && policy == SecurityPolicy.None) {
            throw new ConnectorException(Problem.of("connector.problem.opcua-open-password"));
        }
        try {
            return new OpcUaSettings(
                    URI.create(endpoint),
                    policy,
                    sampling(connection),
                    user,
                    user == null ? "" : password(connection, secrets));
        } catch (IllegalArgumentException e) {
            throw wrong("endpoint", e.getMessage());
        }
    }

    private static Duration sampling(Connection connection) throws ConnectorException {
        String text = connection.settings().getOrDefault(SAMPLING, DEFAULT_SAMPLING);
        try {
            int millis = Integer.parseInt(text.strip());
            if (millis >= SHORTEST && millis <= LONGEST) {
                return Duration.ofMillis(millis);
            }
        } catch (NumberFormatException e) {
            // Told below, with the name of the setting.
        }
        throw wrong(SAMPLING, text);
    }

    private static SecurityPolicy policy(String name) throws ConnectorException {
        try {
            return SecurityPolicy.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw wrong("securityPolicy", name);
        }
    }

    private static String password(Connection connection, Path secrets) throws ConnectorException {
        String name = connection.settings().get("passwordFile");
        if (name == null) {
            throw new ConnectorException(Problem.of("connector.problem.setting-missing", "passwordFile"));
        }
        Path file = secrets.resolve(name).normalize();
        if (!file.startsWith(secrets.normalize())) {
            throw wrong("passwordFile", name);
        }
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw wrong("passwordFile", "secrets/" + name);
        }
    }

    private static ConnectorException wrong(String setting, @Nullable Object why) {
        return new ConnectorException(Problem.of("connector.problem.setting-wrong", setting, String.valueOf(why)));
    }
}
