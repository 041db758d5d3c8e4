package io.plenum.opcua;

import io.plenum.link.Connection;
import io.plenum.link.ConnectorFactory;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import io.plenum.supervision.ConnectorContractTest;
import io.plenum.trust.TrustList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;

/** The contract, against two OPC UA servers, each a connection of its own. */
class OpcUaConnectorTest extends ConnectorContractTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path data;

    @Override
    protected Bench start() throws Exception {
        return new OpcUaBench(data);
    }

    private static final class OpcUaBench implements Bench {

        private final Path data;
        private final OpcUaPeer steady = new OpcUaPeer();
        private final OpcUaPeer quiet = new OpcUaPeer();

        OpcUaBench(Path data) throws Exception {
            this.data = data;
            Files.createDirectories(data.resolve("secrets"));
            Files.createDirectories(data.resolve("opcua/trusted"));
            Files.writeString(data.resolve("secrets/peer"), OpcUaPeer.PASSWORD);
            trust(steady, "steady.der");
            trust(quiet, "quiet.der");
            steady.start();
            quiet.start();
        }

        private void trust(OpcUaPeer peer, String file) throws Exception {
            Files.write(
                    data.resolve("opcua/trusted").resolve(file),
                    peer.certificate().getEncoded());
        }

        @Override
        public List<Connection> connections() {
            return List.of(connection("steady", steady), connection("quiet", quiet));
        }

        private static Connection connection(String name, OpcUaPeer peer) {
            Map<String, String> settings =
                    Map.of("endpoint", peer.endpoint(), "user", OpcUaPeer.USER, "passwordFile", "peer");
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
            String address = "nsu=" + OpcUaPeer.URI + ";s=" + identifier;
            return new Point(
                    new PointId(id),
                    "test/" + id,
                    identifier,
                    "Point",
                    kind,
                    Unit.UNITLESS,
                    List.of(),
                    false,
                    new PointSource(connection, address));
        }

        @Override
        public Point unknown() {
            return point(99, "steady", "nowhere", PointKind.NUMERIC);
        }

        @Override
        public Point extra() {
            return point(98, "steady", OpcUaPeerNamespace.FURTHER, PointKind.NUMERIC);
        }

        @Override
        public void change(Point point, double value) {
            PointSource source = Objects.requireNonNull(point.source());
            (source.connection().equals("steady") ? steady : quiet).change(point.kind(), value);
        }

        @Override
        public void silence() {
            quiet.stop();
        }

        /** The server comes back with another namespace before ours: its index has changed. */
        @Override
        public void resume() {
            try {
                quiet.start("urn:plenum:newcomer");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            steady.stop();
            quiet.stop();
        }
    }
}
