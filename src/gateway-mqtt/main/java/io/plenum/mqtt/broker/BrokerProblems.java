package io.plenum.mqtt.broker;

import com.hivemq.client.mqtt.exceptions.ConnectionClosedException;
import com.hivemq.client.mqtt.exceptions.MqttDecodeException;
import com.hivemq.client.mqtt.mqtt3.exceptions.Mqtt3ConnAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5ConnAckException;
import com.hivemq.client.mqtt.mqtt5.exceptions.Mqtt5DisconnectException;
import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Why a broker cannot be used: for each cause its own words.
 *
 * @param certificates what was judged on the way, null once the session is open
 */
record BrokerProblems(BrokerSettings settings, @Nullable BrokerTrust certificates) {

    private static final String PREFIX = "connector.problem.mqtt-";

    /** What a broker says, in either version, and the words for it; the code itself fills the place where there is one. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("UNSUPPORTED_PROTOCOL_VERSION", "version"),
            Map.entry("IDENTIFIER_REJECTED", "client-id"),
            Map.entry("CLIENT_IDENTIFIER_NOT_VALID", "client-id"),
            Map.entry("BAD_USER_NAME_OR_PASSWORD", "password"),
            Map.entry("NOT_AUTHORIZED", "not-allowed"),
            Map.entry("BANNED", "not-allowed"),
            Map.entry("SERVER_UNAVAILABLE", "busy"),
            Map.entry("SERVER_BUSY", "busy"),
            Map.entry("QUOTA_EXCEEDED", "busy"),
            Map.entry("CONNECTION_RATE_EXCEEDED", "busy"),
            Map.entry("MESSAGE_RATE_TOO_HIGH", "busy"),
            Map.entry("SERVER_SHUTTING_DOWN", "closed"),
            Map.entry("ADMINISTRATIVE_ACTION", "closed"),
            Map.entry("KEEP_ALIVE_TIMEOUT", "closed"),
            Map.entry("SESSION_TAKEN_OVER", "taken-over"),
            Map.entry("PACKET_TOO_LARGE", "too-large"));

    ConnectorException exception(Throwable failure) {
        return new ConnectorException(problem(failure), failure);
    }

    Problem problem(Throwable failure) {
        Problem refusal = certificates == null ? null : certificates.refusal();
        if (refusal != null) {
            return refusal;
        }
        Problem found = null;
        // The innermost says most.
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Problem better = known(cause);
            found = better == null ? found : better;
        }
        return found == null
                ? Problem.of("connector.problem.internal", failure.getClass().getSimpleName())
                : found;
    }

    private @Nullable Problem known(Throwable cause) {
        String host = settings.endpoint().host();
        return switch (cause) {
            case Mqtt3ConnAckException refused ->
                ofCode(refused.getMqttMessage().getReturnCode().name());
            case Mqtt5ConnAckException refused ->
                ofCode(refused.getMqttMessage().getReasonCode().name());
            case Mqtt5DisconnectException ended ->
                ofCode(ended.getMqttMessage().getReasonCode().name());
            case MqttDecodeException other -> undecodable();
            case SSLException tls -> Problem.of(PREFIX + "tls", address(), String.valueOf(tls.getMessage()));
            case UnknownHostException unknown -> Problem.of("connector.problem.unknown-host", host);
            case NoRouteToHostException unreachable -> Problem.of("connector.problem.no-route", host);
            case ConnectException refused -> connecting(refused);
            case SocketException broken -> Problem.of("connector.problem.no-way", String.valueOf(broken.getMessage()));
            case ConnectionClosedException closed -> Problem.of(PREFIX + "closed", address(), settings.clientId());
            case IOException closed -> broken();
            case TimeoutException late -> silent();
            default -> null;
        };
    }

    private Problem broken() {
        return settings.secure()
                ? Problem.of(PREFIX + "tls-closed", address())
                : Problem.of(PREFIX + "closed", address(), settings.clientId());
    }

    /** One that waited in vain is of the same kind as one that was refused, with another word. */
    private Problem connecting(ConnectException refused) {
        return String.valueOf(refused.getMessage()).contains("timed out")
                ? silent()
                : Problem.of("connector.problem.refused", address());
    }

    /** A broker of MQTT 3.1.1 answers a client of MQTT 5 in words that this does not know (MQTT 3.1.1, 3.1.2.2). */
    private Problem undecodable() {
        return Problem.of(PREFIX + (settings.version() == 5 ? "version" : "not-mqtt"), address());
    }

    private Problem ofCode(String code) {
        if (code.equals("NOT_AUTHORIZED") && settings.user() == null) {
            return Problem.of(PREFIX + "anonymous", address());
        }
        String words = WORDS.get(code);
        return words == null
                ? Problem.of(PREFIX + "refused", address(), code)
                : Problem.of(PREFIX + words, address(), settings.clientId(), code);
    }

    private Problem silent() {
        return Problem.of("connector.problem.no-answer-at", address());
    }

    private String address() {
        return settings.endpoint().place();
    }
}
