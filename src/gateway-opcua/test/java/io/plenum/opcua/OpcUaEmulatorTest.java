package io.plenum.opcua;

import io.plenum.emulator.EmulatedPoint.Kind;
import io.plenum.emulator.PointAddress;
import io.plenum.emulator.TestBuilding;
import io.plenum.emulator.opcua.OpcUaBuildingServer;
import io.plenum.link.Connection;
import io.plenum.link.ConnectorFactory;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import io.plenum.supervision.ConnectorContractTest;
import io.plenum.trust.TrustList;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;

/** The contract, against the virtual building's own OPC UA server, which checks the application that calls it. */
class OpcUaEmulatorTest extends ConnectorContractTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @Override
    protected Bench start() throws Exception {
        return new EmulatorBench(data);
    }

    /** One virtual building with one server. */
    private static final class Peer {

        private final TestBuilding building = new TestBuilding();
        private final io.plenum.emulator.opcua.OpcUaServerSettings settings;
        private OpcUaBuildingServer server;

        Peer(String name, Path data) throws Exception {
            building.point("numeric", new PointAddress.OpcUa("test/numeric"), Kind.NUMERIC, true);
            building.point("binary", new PointAddress.OpcUa("test/binary"), Kind.BINARY, true, "off", "on");
            building.point("multistate", new PointAddress.OpcUa("test/multistate"), Kind.MULTISTATE, true, "a", "b");
            building.point("further", new PointAddress.OpcUa("test/further"), Kind.NUMERIC, true);
            settings = new io.plenum.emulator.opcua.OpcUaServerSettings(
                    "127.0.0.1",
                    freePort(),
                    data.resolve("secrets/" + name),
                    data.resolve("opcua/trusted/" + name + ".der"),
                    data.resolve("server-" + name));
            server = begin();
        }

        private OpcUaBuildingServer begin() throws Exception {
            var born = new OpcUaBuildingServer(building, settings);
            born.start();
            return born;
        }

        private static int freePort() throws Exception {
            try (var probe = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
                return probe.getLocalPort();
            }
        }
    }

    private static final class EmulatorBench implements Bench {

        private final Path data;
        private final Peer steady;
        private final Peer quiet;

        EmulatorBench(Path data) throws Exception {
            this.data = data;
            java.nio.file.Files.createDirectories(data.resolve("secrets"));
            steady = new Peer("steady", data);
            quiet = new Peer("quiet", data);
        }

        @Override
        public List<Connection> connections() {
            return List.of(connection("steady", steady), connection("quiet", quiet));
        }

        private static Connection connection(String name, Peer peer) {
            Map<String, String> settings = Map.of(
                    "endpoint",
                    peer.settings.endpoint(),
                    "user",
                    io.plenum.emulator.opcua.OpcUaServerSettings.USER,
                    "passwordFile",
                    name);
            return new Connection(name, "opcua", true, settings, FAST);
        }

        @Override
        public ConnectorFactory factory() {
            return new OpcUaConnectorFactory(data, new TrustList(data.resolve("opcua")), (file, place) -> true);
        }

        @Override
        public List<Point> steady() {
            return points(1, "steady");
        }

        @Override
        public List<Point> quiet() {
            return points(11, "quiet");
        }

        private static List<Point> points(int first, String connection) {
            List<Point> points = new ArrayList<>();
            for (PointKind kind : PointKind.values()) {
                points.add(point(first + kind.ordinal(), connection, OpcUaPeerNamespace.identifier(kind), kind));
            }
            return points;
        }

        private static Point point(int id, String connection, String identifier, PointKind kind) {
            return new Point(
                    new PointId(id),
                    "test/" + id,
                    identifier,
                    "Point",
                    kind,
                    Unit.UNITLESS,
                    List.of(),
                    false,
                    new PointSource(connection, "nsu=urn:aula-house;s=test/" + identifier));
        }

        @Override
        public Point unknown() {
            return point(99, "steady", "nowhere", PointKind.NUMERIC);
        }

        @Override
        public Point extra() {
            return point(98, "steady", "further", PointKind.NUMERIC);
        }

        @Override
        public void change(Point point, double value) {
            PointSource source = Objects.requireNonNull(point.source());
            TestBuilding building = (source.connection().equals("steady") ? steady : quiet).building;
            // The points were made in the order of their kinds.
            building.set(point.kind().ordinal(), value);
            building.tick();
        }

        @Override
        public void silence() {
            quiet.server.close();
        }

        @Override
        public void resume() {
            try {
                quiet.server = quiet.begin();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            steady.server.close();
            quiet.server.close();
        }
    }
}
