package io.plenum.mqtt;

import io.plenum.link.Connection;
import io.plenum.link.ConnectorFactory;
import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.supervision.ConnectorContractTest;
import io.plenum.trust.PasswordFiles;
import io.plenum.trust.TrustList;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;

/** The contract, against two edge nodes at one broker; one of them is unplugged, so that the broker publishes its death. */
class SparkplugContractTest extends ConnectorContractTest {

    private static final String STEADY = "steady";
    private static final String QUIET = "quiet";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @Override
    protected Bench start() {
        return new SparkplugBench(data);
    }

    static ConnectorFactory factory(Path data) {
        return new MqttConnectorFactory(
                data.resolve("mqtt"),
                new TrustList(data.resolve("mqtt")),
                new PasswordFiles(data.resolve("secrets"), (file, place) -> true));
    }

    private static final class SparkplugBench implements Bench {

        private final Path data;
        private final BrokerPeer broker = new BrokerPeer();
        private final NetworkLink link = new NetworkLink(broker.port());
        private final EdgeNodePeer steady = new EdgeNodePeer(STEADY, broker.port());
        private final EdgeNodePeer quiet = new EdgeNodePeer(QUIET, link.port());

        SparkplugBench(Path data) {
            this.data = data;
        }

        @Override
        public List<Connection> connections() {
            Map<String, String> settings =
                    Map.of("endpoint", "mqtt://127.0.0.1:" + broker.port(), "version", "3.1.1", "listenSeconds", "1");
            return List.of(new Connection("mqtt", "mqtt", true, settings, FAST));
        }

        @Override
        public ConnectorFactory factory() {
            return SparkplugContractTest.factory(data);
        }

        @Override
        public List<Point> steady() {
            return points(1, STEADY);
        }

        @Override
        public List<Point> quiet() {
            return points(11, QUIET);
        }

        private static List<Point> points(int first, String node) {
            return List.of(
                    point(first, node, "Supply Air/Temperature", PointKind.NUMERIC),
                    point(first + 1, node, "Fan", PointKind.BINARY),
                    point(first + 2, node, "Mode", PointKind.MULTISTATE));
        }

        private static Point point(int id, String node, String metric, PointKind kind) {
            return RecordingContext.point(id, EdgeNodePeer.address(node, metric), kind);
        }

        @Override
        public Point unknown() {
            return point(99, STEADY, "nowhere", PointKind.NUMERIC);
        }

        @Override
        public Point extra() {
            return point(98, STEADY, "Further", PointKind.NUMERIC);
        }

        @Override
        public void change(Point point, double value) {
            PointSource source = Objects.requireNonNull(point.source());
            EdgeNodePeer peer = source.address().contains("/" + STEADY + "/") ? steady : quiet;
            String metric = source.address().substring(source.address().indexOf("/ahu/") + 5);
            peer.change(metric, value);
        }

        @Override
        public void silence() {
            link.unplug();
        }

        @Override
        public void resume() {
            link.plugIn();
            quiet.comeBack();
        }

        @Override
        public void close() {
            steady.close();
            quiet.close();
            link.close();
            broker.close();
        }
    }
}
