package io.plenum.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.ConnectionState;
import io.plenum.link.Problem;
import io.plenum.point.Quality;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is read together from a device, and what becomes of a register that it does not have. */
class RegisterGroupsTest {

    @Test
    void aRegisterThatIsNotThereIsSetAsideByNameAndCostsNoOther() throws Exception {
        try (ModbusPeer peer = new ModbusPeer(1);
                ModbusRig rig = new ModbusRig(
                        "1/holding/0/uint16", "1/holding/1/uint16", "1/holding/2/uint16", "1/holding/3/uint16")) {
            MeterImage meter = peer.meter(1);
            meter.set(0, 10, 11, 12, 13);
            meter.missing.add(2);
            rig.open(peer.port);
            rig.awaitLive(0, 1, 3);
            rig.await("fault", () -> rig.quality(2) == Quality.FAULT);
            assertThat(rig.value(3)).isEqualTo(13);
            assertThat(rig.reason(2)).isEqualTo("point.reason.modbus-no-register");
            rig.ping();
            assertThat(rig.device("1").state()).isEqualTo(ConnectionState.DEGRADED);
            assertThat(rig.device("1").faultyPoints()).isEqualTo(1);
            assertThat(rig.device("1").problems())
                    .containsExactly(Problem.of("connector.problem.modbus-register", "test/2", "1/holding/2/uint16"));
            // From here on it is not asked for, and neither is what would bridge it.
            meter.asked.clear();
            rig.await("two turns", () -> meter.asked.size() >= 4);
            assertThat(meter.asked).containsOnly("0+2", "3+1");
        }
    }

    /** Many meters give fewer registers at once than the standard allows, and say exception 2 or 3. */
    @Test
    void whatADeviceDoesNotGiveTogetherIsReadInPortions() throws Exception {
        String[] addresses = IntStream.range(0, 40)
                .mapToObj(i -> "1/input/" + 2 * i + "/float32")
                .toArray(String[]::new);
        try (ScriptedPeer peer =
                        new ScriptedPeer(asked -> asked.count() > 40 ? asked.refusal(3) : asked.registers(0x4040));
                ModbusRig rig = new ModbusRig(addresses)) {
            rig.open(peer.port());
            rig.awaitLive(IntStream.range(0, 40).toArray());
            peer.asked.clear();
            rig.await("two turns", () -> peer.asked.size() >= 4);
            assertThat(peer.asked).extracting(ScriptedPeer.Asked::count).containsOnly(40);
        }
    }

    /** A table that the device does not have needs no search for the register to blame. */
    @Test
    void aFunctionThatTheDeviceDoesNotKnowIsSaidOnce() throws Exception {
        try (ScriptedPeer peer =
                        new ScriptedPeer(asked -> asked.function() == 4 ? asked.refusal(1) : asked.registers(7));
                ModbusRig rig = new ModbusRig("1/input/0/uint16", "1/input/1/uint16", "1/holding/0/uint16")) {
            rig.open(peer.port());
            rig.awaitLive(2);
            rig.await("faults", () -> rig.quality(0) == Quality.FAULT && rig.quality(1) == Quality.FAULT);
            assertThat(rig.reason(0)).isEqualTo("point.reason.modbus-function");
            rig.await("more turns", () -> peer.asked.size() > 5);
            assertThat(peer.asked).filteredOn(asked -> asked.function() == 4).hasSize(1);
        }
    }

    /** 0xFFFF, 0x8000 and NaN are what meters send where they have nothing to say; 40001 beside a table is a slip of the pen. */
    @Test
    void noValueIsNoValue() throws Exception {
        try (ModbusPeer peer = new ModbusPeer(1);
                ModbusRig rig = new ModbusRig(
                        "1/holding/0/uint16",
                        "1/holding/1/int16",
                        "1/holding/2/float32",
                        "1/holding/4/bcd16",
                        "1/holding/40001/uint16",
                        "1/holding/5/float16")) {
            peer.meter(1).set(0, 0xFFFF, 0x8000, 0x7FC0, 0, 0xAAAA);
            peer.meter(1).missing.add(40001);
            rig.open(peer.port);
            rig.await("faults", () -> IntStream.range(0, 6).allMatch(i -> rig.quality(i) == Quality.FAULT));
            assertThat(IntStream.range(0, 6).mapToObj(rig::reason))
                    .containsExactly(
                            "point.reason.modbus-absent",
                            "point.reason.modbus-absent",
                            "point.reason.not-a-number",
                            "point.reason.modbus-bcd",
                            "point.reason.modbus-no-register-classic",
                            "point.reason.modbus-type");
            assertThat(rig.all).allMatch(sample -> Double.isNaN(sample.value()));
        }
    }

    @Test
    void theSettingsSayHowMuchIsReadTogether() throws Exception {
        try (ModbusPeer peer = new ModbusPeer(1);
                ModbusRig rig = new ModbusRig(
                        "1/holding/0/uint16", "1/holding/1/uint16", "1/holding/2/uint16", "1/holding/5/uint16")) {
            rig.open(peer.port, Map.of("gap", "0", "maxRegisters", "2"));
            rig.awaitLive(0, 1, 2, 3);
            assertThat(List.copyOf(peer.meter(1).asked).subList(0, 3)).isEqualTo(List.of("0+2", "2+1", "5+1"));
        }
    }
}
