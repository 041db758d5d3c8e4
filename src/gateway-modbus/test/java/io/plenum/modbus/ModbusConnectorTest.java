package io.plenum.modbus;

import io.plenum.link.Connection;
import io.plenum.link.ConnectorFactory;
import io.plenum.modbus.map.RegisterMaps;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import io.plenum.supervision.ConnectorContractTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;

/** The contract, against two Modbus servers of j2mod, each a connection of its own. */
class ModbusConnectorTest extends ConnectorContractTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path maps;

    @Override
    protected Bench start() throws Exception {
        Files.writeString(maps.resolve("own.csv"), """
                # vendor: Somebody
                # model: Example
                name,table,register,type
                Power,input,10,float32
                Contact,discrete,3,
                State,holding,7,uint16
                """);
        return new ModbusBench(maps);
    }

    private static final class ModbusBench implements Bench {

        private static final int NOWHERE = 900;

        private final Path maps;
        private final ModbusPeer steady = new ModbusPeer(1);
        private final ModbusPeer quiet = new ModbusPeer(1);

        ModbusBench(Path maps) throws IOException {
            this.maps = maps;
            for (ModbusPeer peer : List.of(steady, quiet)) {
                peer.meter(1).setFloat(10, 1);
                peer.meter(1).set(7, 1);
                peer.meter(1).missing.add(NOWHERE);
            }
        }

        @Override
        public List<Connection> connections() {
            return List.of(connection("steady", steady), connection("quiet", quiet));
        }

        private static Connection connection(String name, ModbusPeer peer) {
            Map<String, String> settings =
                    Map.of("host", "127.0.0.1", "port", String.valueOf(peer.port), "units", "1=own");
            return new Connection(name, "modbus", true, settings, FAST);
        }

        @Override
        public ConnectorFactory factory() {
            return new ModbusConnectorFactory(new RegisterMaps(maps));
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
            return List.of(
                    point(first, connection, "1/input/10/float32", PointKind.NUMERIC),
                    point(first + 1, connection, "1/discrete/3", PointKind.BINARY),
                    point(first + 2, connection, "1/holding/7/uint16", PointKind.MULTISTATE));
        }

        private static Point point(int id, String connection, String address, PointKind kind) {
            PointSource source = new PointSource(connection, address);
            return new Point(
                    new PointId(id), "test/" + id, address, "Point", kind, Unit.UNITLESS, List.of(), false, source);
        }

        @Override
        public Point unknown() {
            return point(99, "steady", "1/holding/" + NOWHERE + "/int16", PointKind.NUMERIC);
        }

        @Override
        public Point extra() {
            return point(98, "steady", "1/holding/20/int16", PointKind.NUMERIC);
        }

        @Override
        public boolean subscribes() {
            return false;
        }

        @Override
        public void change(Point point, double value) {
            PointSource source = Objects.requireNonNull(point.source());
            MeterImage meter = (source.connection().equals("steady") ? steady : quiet).meter(1);
            switch (point.kind()) {
                case NUMERIC -> meter.setFloat(10, value);
                case BINARY -> meter.setBit(3, value == 1);
                case MULTISTATE -> meter.set(7, (int) value);
            }
        }

        @Override
        public void silence() {
            quiet.stop();
        }

        @Override
        public void resume() {
            quiet.start();
        }

        @Override
        public void close() {
            steady.close();
            quiet.close();
        }
    }
}
