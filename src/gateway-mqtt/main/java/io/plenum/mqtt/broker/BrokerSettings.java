package io.plenum.mqtt.broker;

import io.plenum.link.Connection;
import io.plenum.link.ConnectorException;
import io.plenum.link.EndpointAddress;
import io.plenum.link.Problem;
import io.plenum.trust.PasswordFiles;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a broker is reached.
 *
 * @param endpoint {@code mqtts://host:8883} or {@code mqtt://host:1883}
 * @param version 3 for MQTT 3.1.1, else 5
 * @param user null where nobody signs in
 * @param keepAlive after so much silence the broker is asked whether it is there
 * @param cleanStart whether the broker forgets what it has kept for us
 * @param sessionExpiry how long the broker keeps messages for us while we are away; only without a clean start
 * @param qos most that messages to us may have: 0, 1 or 2
 * @param maxPayload bytes of a message; a longer one is refused and counted
 */
public record BrokerSettings(
        EndpointAddress endpoint,
        int version,
        String clientId,
        @Nullable String user,
        String password,
        Duration keepAlive,
        boolean cleanStart,
        Duration sessionExpiry,
        int qos,
        int maxPayload) {

    private static final String SECURE = "mqtts://";
    private static final String OPEN = "mqtt://";
    private static final int SECURE_PORT = 8883;
    private static final int OPEN_PORT = 1883;
    private static final int LONGEST_ID = 128;
    private static final int DAY = 86_400;
    private static final int MEGABYTE = 1_048_576;

    /**
     * Reads the settings of a connection.
     *
     * @param usualId of the client, where the settings name none
     */
    public static BrokerSettings of(Connection connection, String usualId, PasswordFiles passwords)
            throws ConnectorException {
        Map<String, String> settings = connection.settings();
        EndpointAddress endpoint = endpoint(settings.getOrDefault("endpoint", ""));
        String user = settings.get("user");
        if (user != null && !isSecure(endpoint) && !flag(settings, "allowClearText", false)) {
            throw new ConnectorException(Problem.of("connector.problem.mqtt-open-password"));
        }
        boolean cleanStart = flag(settings, "cleanStart", true);
        return new BrokerSettings(
                endpoint,
                version(settings.getOrDefault("version", "5")),
                clientId(settings.getOrDefault("clientId", usualId)),
                user,
                user == null ? "" : passwords.read(connection, endpoint),
                keepAlive(connection),
                cleanStart,
                Duration.ofSeconds(number(settings, "sessionExpirySeconds", cleanStart ? 0 : DAY, 0, 7 * DAY)),
                number(settings, "qos", 1, 0, 2),
                number(settings, "maxPayload", MEGABYTE, 1_024, 16 * MEGABYTE));
    }

    /** Of a session beside this one, of which the broker keeps nothing when it ends. */
    public BrokerSettings beside(String mark) {
        return new BrokerSettings(
                endpoint, version, clientId + mark, user, password, keepAlive, true, Duration.ZERO, qos, maxPayload);
    }

    public boolean secure() {
        return isSecure(endpoint);
    }

    private static boolean isSecure(EndpointAddress endpoint) {
        return endpoint.url().startsWith(SECURE);
    }

    private static EndpointAddress endpoint(String text) throws ConnectorException {
        EndpointAddress parsed = text.startsWith(SECURE)
                ? EndpointAddress.parse(text, SECURE_PORT)
                : text.startsWith(OPEN) ? EndpointAddress.parse(text, OPEN_PORT) : null;
        if (parsed == null || parsed.url().indexOf('/', SECURE.length()) >= 0) {
            throw wrong("endpoint", SECURE + "host:8883");
        }
        return parsed;
    }

    private static int version(String text) throws ConnectorException {
        return switch (text.strip()) {
            case "3", "3.1.1" -> 3;
            case "5", "5.0" -> 5;
            default -> throw wrong("version", text);
        };
    }

    private static String clientId(String text) throws ConnectorException {
        if (text.isBlank() || text.length() > LONGEST_ID || text.chars().anyMatch(Character::isISOControl)) {
            throw wrong("clientId", text);
        }
        return text.strip();
    }

    /** A silent broker is noticed before the values that it no longer brings would be stale. */
    private static Duration keepAlive(Connection connection) throws ConnectorException {
        Duration asked = Duration.ofSeconds(number(connection.settings(), "keepAliveSeconds", 15, 1, 3_600));
        Duration most = connection.tuning().stale().dividedBy(2);
        return asked.compareTo(most) > 0 ? most : asked;
    }

    /** Whether a setting is {@code true} or {@code false}. */
    public static boolean flag(Map<String, String> settings, String name, boolean usual) throws ConnectorException {
        String text = settings.get(name);
        if (text == null) {
            return usual;
        }
        return switch (text.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(name, text);
        };
    }

    /** A whole number within its limits. */
    public static int number(Map<String, String> settings, String name, int usual, int least, int most)
            throws ConnectorException {
        String text = settings.getOrDefault(name, String.valueOf(usual));
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, with the name of the setting.
        }
        throw wrong(name, text + " (" + least + "–" + most + ")");
    }

    public static ConnectorException wrong(String setting, String why) {
        return new ConnectorException(Problem.of("connector.problem.setting-wrong", setting, why));
    }
}
