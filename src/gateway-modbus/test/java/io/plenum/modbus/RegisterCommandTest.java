package io.plenum.modbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.link.ConnectorException;
import io.plenum.link.command.PointWrite.Hold;
import io.plenum.link.command.PointWrite.Release;
import io.plenum.link.command.WriteResult;
import io.plenum.link.command.WriteResult.Outcome;
import io.plenum.modbus.ScriptedPeer.Asked;
import io.plenum.point.Point;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Devices that take a command otherwise than they say, or say nothing. */
class RegisterCommandTest {

    private static final int PRIORITY = 8;
    private static final int WRITE_ONE = 6;
    private static final int WRITE_SEVERAL = 16;

    /** A device with one register, which it gives as its every register. */
    private static final class Device implements AutoCloseable {

        private final AtomicInteger register = new AtomicInteger(20);
        private final ScriptedPeer peer;
        private final ModbusRig rig = new ModbusRig();
        private final ModbusConnector connector;

        /** @param said to a request that writes, with what would be said by the book; null for silence */
        Device(IntUnaryOperator taken, BiFunction<Asked, byte[], byte @Nullable []> said) throws Exception {
            peer = new ScriptedPeer(asked -> {
                if (asked.function() <= 4) {
                    return asked.registers(register.get());
                }
                byte[] answer = said.apply(asked, asked.written());
                int value =
                        asked.words().isEmpty() ? asked.count() : asked.words().getLast();
                if (answer == null || (answer[7] & 0x80) == 0) {
                    register.updateAndGet(old -> taken.applyAsInt(value));
                }
                return answer;
            });
            connector = rig.open(peer.port());
        }

        WriteResult hold(double value) throws ConnectorException {
            return hold("1/holding/0/uint16", value);
        }

        WriteResult hold(String address, double value) throws ConnectorException {
            return connector.write(new Hold(point(address), PRIORITY, value));
        }

        WriteResult release(double value) throws ConnectorException {
            return connector.write(new Release(point("1/holding/0/uint16"), PRIORITY, value, 20.0));
        }

        static Point point(String address) {
            return new ModbusRig(address).points().getFirst();
        }

        List<Integer> writes() {
            return peer.asked.stream()
                    .map(Asked::function)
                    .filter(function -> function > 4)
                    .toList();
        }

        @Override
        public void close() {
            rig.close();
            peer.close();
        }
    }

    private static Device refusing(int function, int code) throws Exception {
        return new Device(
                value -> value, (asked, written) -> asked.function() == function ? asked.refusal(code) : written);
    }

    /** Half a number in a controller is any number. */
    @Test
    void aValueOfTwoRegistersIsOneRequest() throws Exception {
        try (Device device = new Device(value -> value, (asked, written) -> written)) {
            // Both registers show the same, so this is what the device would give.
            double both = 25 * 65_536 + 25;
            assertThat(device.hold("1/holding/0/uint32", both).outcome()).isEqualTo(Outcome.DONE);
            assertThat(device.peer.asked)
                    .filteredOn(asked -> asked.function() > 4)
                    .singleElement()
                    .satisfies(asked -> assertThat(asked.function()).isEqualTo(WRITE_SEVERAL))
                    .satisfies(asked -> assertThat(asked.words()).containsExactly(25, 25));
        }
    }

    @Test
    void aDeviceThatHasOnlyTheFunctionForSeveralIsWrittenByThat() throws Exception {
        try (Device device = refusing(WRITE_ONE, 1)) {
            assertThat(device.hold(25).outcome()).isEqualTo(Outcome.DONE);
            assertThat(device.writes()).containsExactly(WRITE_ONE, WRITE_SEVERAL);
        }
    }

    @Test
    void aRefusalForGoodIsToldFromOneThatPasses() throws Exception {
        for (int code : new int[] {2, 3}) {
            try (Device device = refusing(WRITE_ONE, code)) {
                assertThat(device.hold(25).outcome()).as("exception %d", code).isEqualTo(Outcome.REFUSED);
            }
        }
        for (int code : new int[] {4, 6, 11}) {
            try (Device device = refusing(WRITE_ONE, code)) {
                assertThatThrownBy(() -> device.hold(25)).as("%d", code).isInstanceOf(ConnectorException.class);
            }
        }
    }

    /** An override that nobody remembers is the worst: what a device makes of ours does not stay behind. */
    @Test
    void aDeviceThatHasSomethingElseThanItSaysIsAMismatch() throws Exception {
        try (Device keeps = new Device(value -> 20, (asked, written) -> written)) {
            assertThat(keeps.hold(25).outcome()).isEqualTo(Outcome.MISMATCH);
        }
        try (Device clamps = new Device(value -> Math.min(value, 23), (asked, written) -> written)) {
            WriteResult result = clamps.hold(25);
            assertThat(result.outcome()).isEqualTo(Outcome.MISMATCH);
            assertThat(Objects.requireNonNull(result.reason()).arguments()).containsExactly("25", "23");
            assertThat(clamps.register).as("what it had before").hasValue(20);
        }
    }

    /** Written, and the answer is lost: no end, and the same command once more changes nothing. */
    @Test
    void aLostAnswerIsNoEndAndTheCommandIsFoundAgain() throws Exception {
        AtomicInteger requests = new AtomicInteger();
        try (Device device =
                new Device(value -> value, (asked, written) -> requests.incrementAndGet() == 1 ? null : written)) {
            assertThatThrownBy(() -> device.hold(25)).isInstanceOf(ConnectorException.class);
            assertThat(device.register).hasValue(25);
            assertThat(device.hold(25).outcome()).isEqualTo(Outcome.ALREADY);
            assertThat(device.writes()).hasSize(1);
            assertThat(device.release(25).outcome()).isEqualTo(Outcome.DONE);
            assertThat(device.register).hasValue(20);
        }
    }

    /** The answer to another request is none: it would be a command that stands without standing. */
    @Test
    void anAnswerThatRepeatsSomethingElseIsNone() throws Exception {
        try (Device device = new Device(value -> 20, (asked, written) -> {
            written[written.length - 1]++;
            return written;
        })) {
            assertThatThrownBy(() -> device.hold(25)).isInstanceOf(ConnectorException.class);
        }
    }

    @Test
    void whatCannotBeWrittenSafelyIsRefusedBeforeAnythingIsSent() throws Exception {
        try (Device device = new Device(value -> value, (asked, written) -> written)) {
            refused(device, "1/input/0/uint16", 25, "table");
            refused(device, "1/discrete/0", 1, "table");
            refused(device, "1/holding/0/bit=3", 1, "bit");
            refused(device, "0/holding/0/uint16", 25, "unit-zero");
            refused(device, "1/holding/0/uint16", 70_000, "out-of-range");
            refused(device, "1/holding/0/uint16", -1, "out-of-range");
            refused(device, "1/holding/0/bcd16", 12_345, "out-of-range");
            refused(device, "1/holding/0/float32", 1e40, "out-of-range");
            refused(device, "1/holding/0/uint16", 65_535, "placeholder");
            refused(device, "1/coil/0", 2, "out-of-range");
            refused(device, "anywhere", 2, "nowhere");
            assertThat(device.peer.asked).isEmpty();
        }
    }

    private static void refused(Device device, String address, double value, String why) throws Exception {
        WriteResult result = device.hold(address, value);
        assertThat(result.outcome()).as(address).isEqualTo(Outcome.REFUSED);
        assertThat(Objects.requireNonNull(result.reason()).messageKey())
                .as(address)
                .isEqualTo("connector.problem.command-" + why);
    }
}
