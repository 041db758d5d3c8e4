package io.plenum.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.command.CommandWriter;
import io.plenum.link.command.PointWrite.Hold;
import io.plenum.link.command.PointWrite.Release;
import io.plenum.link.command.WriteResult.Outcome;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.Quality;
import io.plenum.point.unit.Unit;
import io.plenum.supervision.CommandContractTest;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Against a server that nobody here wrote and that shares no library with the connector: jsmodbus, from npm. What commands have made of its
 * registers it says itself.
 */
@Timeout(180)
class NodeServerTest extends CommandContractTest {

    private static final int SET_POINT = 100;
    private static final int COMMAND = 40;

    @SuppressWarnings("NullAway.Init")
    private NodeDevice device;

    @Override
    protected CommandBench startCommands() throws Exception {
        device = new NodeDevice();
        return device;
    }

    /** One that keeps reading while it is commanded. */
    private static final class NodeDevice implements CommandBench {

        private final NodeServer server = NodeServer.start();
        private final ModbusRig rig = new ModbusRig("1/holding/100/int16/scale=0.1", "1/coil/40", "1/input/2/float32");
        private @Nullable ModbusConnector opened;

        NodeDevice() throws Exception {}

        @Override
        public CommandWriter open() throws Exception {
            ModbusConnector open = opened;
            if (open == null) {
                open = rig.open(server.port);
                opened = open;
            }
            return open;
        }

        @Override
        public void disconnect() {
            rig.close();
            opened = null;
        }

        @Override
        public Point setPoint() {
            return point("1/holding/100/int16/scale=0.1", PointKind.NUMERIC);
        }

        @Override
        public Point command() {
            return point("1/coil/40", PointKind.BINARY);
        }

        @Override
        public Point nowhere() {
            return point("1/holding/50000/uint16", PointKind.NUMERIC);
        }

        @Override
        public boolean prioritised() {
            return false;
        }

        @Override
        public Double held(Point point) throws Exception {
            return point.kind() == PointKind.BINARY
                    ? (server.coil(COMMAND) ? 1.0 : 0.0)
                    : (short) Integer.parseInt(server.holding(SET_POINT, 1), 16) / 10.0;
        }

        @Override
        public void give(Point point, @Nullable Double value) throws Exception {
            double number = Objects.requireNonNull(value);
            if (point.kind() == PointKind.BINARY) {
                server.setBit(COMMAND, number == 1);
            } else {
                server.set(SET_POINT, "%04x".formatted((int) Math.round(number * 10)));
            }
        }

        @Override
        public void close() throws Exception {
            disconnect();
            server.close();
        }
    }

    private static Point point(String address, PointKind kind) {
        var source = new PointSource("meters", address);
        return new Point(new PointId(1), address, address, "Point", kind, Unit.UNITLESS, List.of(), false, source);
    }

    /** As the manual of a device has it, down to the last bit. */
    @Test
    void eachTypeIsWrittenWithItsScaleAndOrderAndReturnsToWhatItHad() throws Exception {
        stands("1/holding/200/int16/scale=0.1", -21.46, "ff29");
        stands("1/holding/200/uint16/offset=-40", 60, "0064");
        stands("1/holding/200/uint32/scale=0.1", 230.1, "000008fd");
        stands("1/holding/200/int32/CDAB", -2, "fffeffff");
        stands("1/holding/200/float32", 230.2, "43663333");
        stands("1/holding/200/float32/DCBA", 230.2, "33336643");
        stands("1/holding/200/float64/scale=0.1", 12.5, "405f400000000000");
        stands("1/holding/200/int64/BADC", -123456, "fffffffffeffc01d");
        stands("1/holding/200/bcd32", 1_234_567, "01234567");
    }

    private void stands(String address, double value, String there) throws Exception {
        int registers = there.length() / 4;
        device.server.set(200, "0000".repeat(registers));
        Point point = point(address, PointKind.NUMERIC);
        double before = Objects.requireNonNull(writer().readState(point).present());
        assertThat(writer().write(new Hold(point, PRIORITY, value)).outcome())
                .as(address)
                .isEqualTo(Outcome.DONE);
        assertThat(device.server.holding(200, registers)).as(address).isEqualTo(there);
        assertThat(writer().write(new Hold(point, PRIORITY, value)).outcome())
                .as(address)
                .isEqualTo(Outcome.ALREADY);
        assertThat(writer().write(new Release(point, PRIORITY, value, before)).outcome())
                .as(address)
                .isEqualTo(Outcome.DONE);
        assertThat(device.server.holding(200, registers)).as(address).isEqualTo("0000".repeat(registers));
    }

    @Test
    void everyTableAndTypeIsReadAndAMissingRegisterIsSetAside() throws Exception {
        NodeServer server = device.server;
        try (ModbusRig rig = new ModbusRig(
                "1/holding/0/float32",
                "1/input/2/float32/CDAB",
                "1/holding/4/uint32/scale=0.1",
                "1/input/6/int16",
                "1/holding/8/float64",
                "1/40013/int64",
                "1/coil/17",
                "1/discrete/16",
                "1/holding/6/bit=15",
                "1/holding/50000/uint16")) {
            server.set(
                    0,
                    "43663334" + "33344366" + "000008FD" + "FFFE" + "0000" + "405EDD2F1A9FBE77" + "FFFFFFFFFFFE1DC0");
            server.setBit(17, true);
            rig.open(server.port);
            rig.awaitLive(IntStream.range(0, 9).toArray());
            rig.await("fault", () -> rig.quality(9) == Quality.FAULT);
            assertThat(IntStream.range(0, 9).mapToObj(rig::value))
                    .containsExactly(
                            230.20001220703125, 230.20001220703125, 230.1, -2.0, 123.456, -123456.0, 1.0, 0.0, 1.0);

            server.set(6, "0007");
            server.setBit(16, true);
            rig.await("changes", () -> rig.value(3) == 7 && rig.value(7) == 1 && rig.value(8) == 0);
            rig.ping();
            assertThat(rig.device("1").faultyPoints()).isEqualTo(1);
        }
    }
}
