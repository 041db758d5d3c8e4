package io.plenum.opcua;

import io.plenum.link.Connection;
import io.plenum.link.ConnectorException;
import io.plenum.link.EndpointAddress;
import io.plenum.link.PasswordScope;
import io.plenum.link.Problem;
import io.plenum.link.alarm.AcknowledgementSettings;
import io.plenum.opcua.browse.StateCount;
import io.plenum.trust.PasswordFiles;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.jspecify.annotations.Nullable;

/**
 * What a connection's settings say.
 *
 * @param endpoint {@code opc.tcp://host:port/path}; its host is where we go, whatever the server advertises
 * @param policy None only where the settings say so themselves
 * @param mode signed and encrypted, where the settings do not say otherwise
 * @param sampling how often the server looks at a value: a change arrives at most so much later
 * @param places how the server counts the states whose texts it lists; left to the standard where nothing is set
 * @param user null for an anonymous session
 */
public record OpcUaSettings(
        EndpointAddress endpoint,
        SecurityPolicy policy,
        MessageSecurityMode mode,
        Duration sampling,
        StateCount places,
        @Nullable String user,
        String password) {

    private static final String MODE = "securityMode";
    private static final int USUAL_PORT = 4840;
    private static final String SAMPLING = "samplingMillis";
    private static final String STATES = "statesFrom";
    private static final String UNSAID = "";
    private static final String DEFAULT_SAMPLING = "500";
    private static final int SHORTEST = 50;
    private static final int LONGEST = 3_600_000;

    /**
     * @param secrets folder of the password files
     * @param passwords where each of them may be sent
     */
    static OpcUaSettings of(Connection connection, Path secrets, PasswordScope passwords) throws ConnectorException {
        String text = connection.settings().getOrDefault("endpoint", "");
        AcknowledgementSettings.of(connection.settings());
        EndpointAddress endpoint = text.startsWith("opc.tcp://") ? EndpointAddress.parse(text, USUAL_PORT) : null;
        if (endpoint == null) {
            throw wrong("endpoint", "opc.tcp://host:4840/path");
        }
        String user = connection.settings().get("user");
        SecurityPolicy policy = policy(connection.settings().getOrDefault("securityPolicy", "Basic256Sha256"));
        MessageSecurityMode mode = mode(connection, policy);
        if (user != null && mode != MessageSecurityMode.SignAndEncrypt) {
            throw new ConnectorException(Problem.of("connector.problem.opcua-open-password"));
        }
        return new OpcUaSettings(
                endpoint,
                policy,
                mode,
                sampling(connection),
                places(connection),
                user,
                user == null ? "" : new PasswordFiles(secrets, passwords).read(connection, endpoint));
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

    private static StateCount places(Connection connection) throws ConnectorException {
        return switch (connection.settings().getOrDefault(STATES, UNSAID).strip()) {
            case UNSAID -> StateCount.PLACE;
            case "0" -> StateCount.ZERO;
            case "1" -> StateCount.ONE;
            case String other -> throw wrong(STATES, other);
        };
    }

    private static MessageSecurityMode mode(Connection connection, SecurityPolicy policy) throws ConnectorException {
        String name = connection.settings().getOrDefault(MODE, MessageSecurityMode.SignAndEncrypt.name());
        if (policy == SecurityPolicy.None) {
            return MessageSecurityMode.None;
        }
        if (name.equals(MessageSecurityMode.Sign.name()) || name.equals(MessageSecurityMode.SignAndEncrypt.name())) {
            return MessageSecurityMode.valueOf(name);
        }
        throw wrong(MODE, name);
    }

    private static SecurityPolicy policy(String name) throws ConnectorException {
        try {
            return SecurityPolicy.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw wrong("securityPolicy", name);
        }
    }

    private static ConnectorException wrong(String setting, @Nullable Object why) {
        return new ConnectorException(Problem.of("connector.problem.setting-wrong", setting, String.valueOf(why)));
    }
}
