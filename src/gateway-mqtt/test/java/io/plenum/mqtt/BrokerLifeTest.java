package io.plenum.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.Connection;
import io.plenum.link.ConnectionState;
import io.plenum.link.ConnectorException;
import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.supervision.ConnectorContractTest;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Brokers that go, stand still, or are shared with somebody of the same name. */
class BrokerLifeTest {

    private static final String NODE = "edge";
    private static final String DEVICE = "sparkplug/" + EdgeNodePeer.GROUP + "/" + NODE + "/" + EdgeNodePeer.DEVICE;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    private final BrokerPeer broker = new BrokerPeer();
    private final NetworkLink link = new NetworkLink(broker.port());
    private final EdgeNodePeer peer = new EdgeNodePeer(NODE, broker.port());
    private final Point temperature =
            RecordingContext.point(1, EdgeNodePeer.address(NODE, "Supply Air/Temperature"), PointKind.NUMERIC);
    private final RecordingContext context =
            new RecordingContext(Clock.systemUTC(), ConnectorContractTest.FAST, temperature);
    private @Nullable MqttConnector connector;

    @AfterEach
    void close() {
        if (connector != null) {
            connector.close();
        }
        peer.close();
        link.close();
        broker.close();
    }

    private MqttConnector open(Map<String, String> more) throws ConnectorException {
        Map<String, String> settings =
                new HashMap<>(Map.of("endpoint", "mqtt://127.0.0.1:" + link.port(), "version", "3.1.1"));
        settings.putAll(more);
        MqttConnector made = (MqttConnector) SparkplugContractTest.factory(data)
                .create(new Connection("mqtt", "mqtt", true, settings, ConnectorContractTest.FAST));
        connector = made;
        made.open(context);
        return made;
    }

    private void awaitUp() {
        RecordingContext.await("the device", () -> isState(ConnectionState.UP));
    }

    private boolean isState(ConnectionState state) {
        return context.devices.containsKey(DEVICE) && context.state(DEVICE) == state;
    }

    private static boolean isLost(MqttConnector open) {
        try {
            open.ping();
            return false;
        } catch (ConnectorException e) {
            return true;
        }
    }

    /** Births are not kept by brokers: who comes later asks, and has all values at once. */
    @Test
    void aHostThatComesLaterAsksForABirth() throws Exception {
        open(Map.of());
        awaitUp();
        assertThat(context.sample(1).value()).isEqualTo(21.5);
        assertThat(peer.rebirths).hasValue(1);
    }

    /** Whoever does not allow it gets nothing published, and a node that says so when it is born. */
    @Test
    void nothingIsPublishedWhereThatIsNotAllowed() throws Exception {
        MqttConnector open = open(Map.of("sparkplugRebirth", "false"));
        open.ping();
        assertThat(context.state(DEVICE)).isEqualTo(ConnectionState.CONNECTING);
        peer.birth();
        awaitUp();
        assertThat(peer.rebirths).hasValue(0);
    }

    @Test
    void aCutConnectionTakesEverythingBehindItDownAtOnce() throws Exception {
        MqttConnector open = open(Map.of());
        awaitUp();
        link.unplug();
        RecordingContext.await("down", () -> isState(ConnectionState.DOWN));
        RecordingContext.await("the loss", () -> isLost(open));
    }

    /** The worst broker: the connection stays, and nothing comes. The keep-alive finds it out long before values would be stale. */
    @Test
    void aBrokerThatStandsStillIsFoundOut() throws Exception {
        MqttConnector open = open(Map.of("keepAliveSeconds", "2"));
        awaitUp();
        link.freeze();
        RecordingContext.await("down", () -> isState(ConnectionState.DOWN));
        assertThat(isLost(open)).isTrue();
    }

    /** MQTT 3.1.1, 3.1.4: the broker disconnects the one that was there; both must not fight for ever without anybody knowing why. */
    @Test
    void whoIsThrownOutByItsOwnNameIsTold() throws Exception {
        MqttConnector open = open(Map.of("clientId", "twin"));
        awaitUp();
        MqttConnector other = (MqttConnector) SparkplugContractTest.factory(data)
                .create(new Connection(
                        "other",
                        "mqtt",
                        true,
                        Map.of("endpoint", "mqtt://127.0.0.1:" + broker.port(), "version", "3.1.1", "clientId", "twin"),
                        ConnectorContractTest.FAST));
        other.open(new RecordingContext(Clock.systemUTC(), ConnectorContractTest.FAST));
        RecordingContext.await("the loss", () -> isLost(open));
        try {
            open.ping();
        } catch (ConnectorException e) {
            assertThat(e.problem().messageKey()).isEqualTo("connector.problem.mqtt-closed");
            assertThat(e.problem().arguments()).contains("twin");
        }
        other.close();
    }

    @Test
    void discoveryListsWhatBirthsDeclareAndWhatTopicsBring() throws Exception {
        MqttConnector open = open(Map.of("listenSeconds", "2"));
        var publisher = new TopicPublisher(broker.port());
        publisher.retain(
                "homeassistant/sensor/kitchen/temperature/config",
                "{\"name\":\"Temperature\",\"stat_t\":\"z2m/kitchen\",\"unit_of_meas\":\"°C\","
                        + "\"val_tpl\":\"{{ value_json.temperature | round(1) }}\","
                        + "\"dev\":{\"name\":\"Kitchen\",\"mf\":\"Maker\",\"mdl\":\"T1\"}}");
        publisher.retain("z2m/kitchen", "{\"temperature\":21.5,\"battery\":80,\"state\":\"ON\",\"name\":\"x\"}");
        publisher.retain("plain/power", "123.4");
        List<Discovered> found = open.discover(DiscoveryLimits.DEFAULT);
        publisher.close();
        Map<String, Discovered.DiscoveredObject> items = new HashMap<>();
        found.forEach(device -> device.items().forEach(item -> items.put(item.address(), item)));
        assertThat(items)
                .containsKeys(
                        EdgeNodePeer.address(NODE, "Fan"),
                        "json/z2m/kitchen#/battery",
                        "json/z2m/kitchen#/state",
                        "json/plain/power#/")
                .doesNotContainKey("json/z2m/kitchen#/name");
        Discovered.DiscoveredObject announced = Objects.requireNonNull(items.get("json/z2m/kitchen#/temperature"));
        assertThat(announced.unit()).isEqualTo("°C");
        assertThat(announced.name()).isEqualTo("Kitchen Temperature");
        assertThat(found).anyMatch(device -> device.identity().vendor().equals("Maker"));
    }
}
