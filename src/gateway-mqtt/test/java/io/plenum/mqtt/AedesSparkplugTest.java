package io.plenum.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.Connection;
import io.plenum.link.ConnectionState;
import io.plenum.link.ConnectorException;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.Tuning;
import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.supervision.ConnectorContractTest;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way with programs of others: the broker aedes, and an edge node by sparkplug-client. */
class AedesSparkplugTest {

    private static final String DEVICE = "sparkplug/npm/edge/ahu";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    private final Point temperature = RecordingContext.point(1, DEVICE + "/Air/Temperature", PointKind.NUMERIC);
    private final Point fan = RecordingContext.point(2, DEVICE + "/Fan", PointKind.BINARY);
    private final Point setpoint = RecordingContext.point(3, DEVICE + "/Setpoint", PointKind.NUMERIC);
    private final RecordingContext context =
            new RecordingContext(Clock.systemUTC(), ConnectorContractTest.FAST, temperature, fan, setpoint);

    @Test
    void anEdgeNodeOfOthersIsBornReadFoundAndDies() throws Exception {
        try (NpmPeers peers = NpmPeers.prepared()) {
            int port = peers.broker();
            Process node = peers.edgeNode(port);
            MqttConnector connector = connector(port, ConnectorContractTest.FAST);
            connector.open(context);
            RecordingContext.await("its birth", () -> isState(connector, ConnectionState.UP));
            assertThat(context.sample(2).value()).isEqualTo(1);
            assertThat(context.sample(3).value()).isEqualTo(-5);
            assertThat(context.declaration(DEVICE + "/Air/Temperature").unit()).isEqualTo("°C");
            double first = context.sample(1).value();
            RecordingContext.await("its data", () -> context.sample(1).value() >= first + 2);
            List<String> found = connector.discover(DiscoveryLimits.DEFAULT).stream()
                    .flatMap(device -> device.items().stream().map(item -> item.address()))
                    .toList();
            assertThat(found).contains(DEVICE + "/Air/Temperature", DEVICE + "/Fan", DEVICE + "/Setpoint");
            node.destroyForcibly();
            RecordingContext.await("its death", () -> isState(connector, ConnectionState.DOWN));
            peers.edgeNode(port);
            RecordingContext.await("its return", () -> isState(connector, ConnectionState.UP));
            connector.close();
        }
    }

    private MqttConnector connector(int port, Tuning tuning) throws ConnectorException {
        Map<String, String> settings =
                Map.of("endpoint", "mqtt://127.0.0.1:" + port, "version", "3.1.1", "listenSeconds", "2");
        return (MqttConnector)
                SparkplugContractTest.factory(data).create(new Connection("mqtt", "mqtt", true, settings, tuning));
    }

    private boolean isState(MqttConnector connector, ConnectionState state) {
        try {
            connector.ping();
        } catch (ConnectorException e) {
            throw new AssertionError(e);
        }
        return context.devices.containsKey(DEVICE) && context.state(DEVICE) == state;
    }
}
