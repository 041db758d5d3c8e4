package io.plenum.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.Connection;
import io.plenum.link.ConnectionState;
import io.plenum.link.ConnectorException;
import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.supervision.ConnectorContractTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is different in MQTT 5: the broker says why it ends a session, and does not send what is too long. */
class Version5Test {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    private final Point power = RecordingContext.point(1, "json/meter/power#/", PointKind.NUMERIC);
    private final RecordingContext context = new RecordingContext(Clock.systemUTC(), ConnectorContractTest.FAST, power);

    @SuppressWarnings("NullAway.Init")
    private Version5Peer broker;

    private @Nullable MqttConnector connector;

    @BeforeEach
    void start() throws Exception {
        broker = new Version5Peer();
    }

    @AfterEach
    void stop() throws Exception {
        if (connector != null) {
            connector.close();
        }
        broker.close();
    }

    private MqttConnector open(Map<String, String> settings) throws ConnectorException {
        MqttConnector made = (MqttConnector) SparkplugContractTest.factory(data)
                .create(new Connection("mqtt", "mqtt", true, settings, ConnectorContractTest.FAST));
        connector = made;
        made.open(context);
        return made;
    }

    private Map<String, String> settings() {
        return Map.of("endpoint", "mqtt://127.0.0.1:" + broker.port(), "clientId", "twin", "maxPayload", "2048");
    }

    @Test
    void valuesComeOverVersion5() throws Exception {
        open(settings());
        assertThat(broker.subscribed).containsExactly("meter/power");
        broker.publish("meter/power", "12.5");
        RecordingContext.await("the value", () -> context.last(1) != null);
        assertThat(context.sample(1).value()).isEqualTo(12.5);
    }

    /** MQTT 5, 3.1.2.11.4: with a maximum packet size (property 0x27) the broker keeps back what this gateway has no room for. */
    @Test
    void theBrokerIsToldWhatIsTooLong() throws Exception {
        open(settings());
        int size = 2_048 + 131_072;
        byte[] property = {0x27, 0, (byte) (size >> 16), (byte) (size >> 8), (byte) size};
        assertThat(new String(broker.connect, StandardCharsets.ISO_8859_1))
                .contains(new String(property, StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @CsvSource({
        "142, mqtt-taken-over",
        "139, mqtt-closed",
        "137, mqtt-busy",
        "135, mqtt-not-allowed",
        "130, mqtt-refused"
    })
    void whyTheBrokerEndsTheSessionIsSaid(int reason, String words) throws Exception {
        MqttConnector open = open(settings());
        // Without a value a device is not down yet, only unheard.
        broker.publish("meter/power", "12.5");
        RecordingContext.await("the value", () -> context.last(1) != null);
        broker.disconnect(reason);
        RecordingContext.await("the loss", () -> words(open) != null);
        assertThat(words(open))
                .isEqualTo(reason == 135 ? "connector.problem.mqtt-anonymous" : "connector.problem." + words);
        RecordingContext.await("down", () -> context.state("json/meter/power#") == ConnectionState.DOWN);
    }

    private static @Nullable String words(MqttConnector open) {
        try {
            open.ping();
            return null;
        } catch (ConnectorException e) {
            return e.problem().messageKey();
        }
    }
}
