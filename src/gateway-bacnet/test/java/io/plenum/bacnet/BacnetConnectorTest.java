package io.plenum.bacnet;

import io.plenum.link.Connection;
import io.plenum.link.ConnectorFactory;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import io.plenum.supervision.ConnectorContractTest;
import java.util.List;
import java.util.Map;

/** The contract, against two BACnet4J devices on loopback addresses. */
class BacnetConnectorTest extends ConnectorContractTest {

    @Override
    protected Bench start() throws Exception {
        return new BacnetBench();
    }

    private static final class BacnetBench implements Bench {

        private final BacnetPeer steady = new BacnetPeer(2101, "127.0.2.11");
        private final BacnetPeer quiet = new BacnetPeer(2102, "127.0.2.12");

        BacnetBench() throws Exception {
            steady.start();
            quiet.start();
        }

        @Override
        public List<Connection> connections() {
            Map<String, String> settings = Map.of(
                    "bind", "127.0.2.1", "broadcast", "127.255.255.255", "port", String.valueOf(BacnetPeer.PORT));
            return List.of(new Connection("bacnet", "bacnet", true, settings, FAST));
        }

        @Override
        public ConnectorFactory factory() {
            return new BacnetConnectorFactory();
        }

        @Override
        public List<Point> steady() {
            return points(1, 2101);
        }

        @Override
        public List<Point> quiet() {
            return points(11, 2102);
        }

        private static List<Point> points(int id, int device) {
            return List.of(
                    point(id, device + "/analog-value,1", PointKind.NUMERIC),
                    point(id + 1, device + "/binary-value,1", PointKind.BINARY),
                    point(id + 2, device + "/multi-state-value,1", PointKind.MULTISTATE));
        }

        private static Point point(int id, String address, PointKind kind) {
            return new Point(
                    new PointId(id),
                    "test/" + id,
                    address,
                    "Point",
                    kind,
                    Unit.UNITLESS,
                    List.of(),
                    false,
                    new PointSource("bacnet", address));
        }

        @Override
        public Point unknown() {
            return point(99, "2101/analog-value,999", PointKind.NUMERIC);
        }

        @Override
        public Point extra() {
            return point(98, "2101/analog-value,2", PointKind.NUMERIC);
        }

        @Override
        public void change(Point point, double value) {
            PointSource source = java.util.Objects.requireNonNull(point.source());
            (source.address().startsWith("2101") ? steady : quiet).change(point.kind(), value);
        }

        @Override
        public void silence() {
            quiet.stop();
        }

        @Override
        public void resume() {
            try {
                quiet.start();
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
