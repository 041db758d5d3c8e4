package io.plenum.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.ConnectionState;
import io.plenum.point.Quality;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Devices that do not answer, behind a gateway with others that do. */
class SilentDevicesTest {

    /** Code 0: silence. 10 and 11: the gateway says that it has no answer (V1.1b3, 7). */
    @ParameterizedTest
    @ValueSource(ints = {0, 11})
    void aDeadDeviceIsDownAndTheOthersAreRead(int code) throws Exception {
        try (ScriptedPeer peer = new ScriptedPeer(
                        asked -> asked.unit() != 2 ? asked.registers(5) : code == 0 ? null : asked.refusal(code));
                ModbusRig rig = new ModbusRig("1/holding/0/uint16", "2/holding/0/uint16")) {
            rig.open(peer.port());
            rig.awaitLive(0);
            rig.await("down", () -> rig.device("2").state() == ConnectionState.DOWN);
            int asked = (int) peer.asked.stream().filter(one -> one.unit() == 2).count();
            int read = rig.all.size();
            rig.await("six values of the other", () -> rig.all.size() >= read + 6);
            rig.ping();
            assertThat(rig.device("1").state()).isEqualTo(ConnectionState.UP);
            assertThat(peer.asked.stream().filter(one -> one.unit() == 2).count())
                    .as("asked at growing intervals, not at every turn")
                    .isLessThanOrEqualTo(asked + 3);
            assertThat(rig.reports)
                    .filteredOn(report -> report.address().equals("2"))
                    .noneMatch(report -> report.state() == ConnectionState.UP);
        }
    }

    @Test
    void aDeviceThatComesBackGivesAllItsValuesAnew() throws Exception {
        AtomicBoolean plugged = new AtomicBoolean();
        try (ScriptedPeer peer = new ScriptedPeer(asked -> plugged.get() ? asked.registers(3) : null);
                ModbusRig rig = new ModbusRig("9/holding/0/uint16", "9/input/0/uint16/poll=60")) {
            rig.open(peer.port());
            rig.await("down", () -> rig.device("9").state() == ConnectionState.DOWN);
            plugged.set(true);
            rig.awaitLive(0, 1);
            rig.ping();
            assertThat(rig.device("9").state()).isEqualTo(ConnectionState.UP);
        }
    }

    /** While a device starts, some refuse everything: what was set aside then is tried again when it has come back. */
    @Test
    void whatWasRefusedIsTriedAgainWhenTheDeviceComesBack() throws Exception {
        AtomicInteger state = new AtomicInteger();
        try (ScriptedPeer peer = new ScriptedPeer(asked -> switch (state.get()) {
                    case 0 -> asked.first() + asked.count() > 5 ? asked.refusal(2) : asked.registers(3);
                    case 1 -> null;
                    default -> asked.registers(4);
                });
                ModbusRig rig = new ModbusRig("1/holding/0/uint16", "1/holding/5/uint16")) {
            rig.open(peer.port());
            rig.await("fault", () -> rig.quality(1) == Quality.FAULT);
            state.set(1);
            rig.await("down", () -> rig.device("1").state() == ConnectionState.DOWN);
            state.set(2);
            rig.awaitLive(0, 1);
        }
    }

    /** Some devices do not answer where they mean to refuse: their other registers must not pay for it. */
    @Test
    void registersWithoutAnAnswerAreFaultyAndTheDeviceIsNotDown() throws Exception {
        try (ScriptedPeer peer = new ScriptedPeer(asked -> asked.first() == 500 ? null : asked.registers(5));
                ModbusRig rig = new ModbusRig("1/holding/0/uint16", "1/holding/500/uint16")) {
            rig.open(peer.port());
            rig.awaitLive(0);
            rig.await("fault", () -> rig.quality(1) == Quality.FAULT);
            assertThat(rig.reason(1)).isEqualTo("point.reason.silent-object");
            rig.ping();
            assertThat(rig.device("1").state()).isEqualTo(ConnectionState.DEGRADED);
            assertThat(rig.reports).noneMatch(report -> report.state() == ConnectionState.DOWN);
        }
    }

    /** A value that comes after its time is of an older request: here it would be that of another register. */
    @Test
    void aLateAnswerIsNeverTakenForThatOfAnotherRequest() throws Exception {
        try (ScriptedPeer peer = new ScriptedPeer(asked -> {
                    Thread.sleep(asked.first() == 0 ? 450 : 0);
                    return asked.registers(asked.first());
                });
                ModbusRig rig = new ModbusRig("1/holding/0/uint16", "1/holding/100/uint16", "1/holding/200/uint16")) {
            rig.open(peer.port());
            rig.await("some values", () -> rig.all.size() > 12);
            assertThat(rig.all.stream()
                            .filter(sample -> sample.quality().isLive())
                            .map(sample -> sample.point().value() + "=" + sample.value())
                            .distinct())
                    .isEqualTo(List.of("1=100.0", "2=200.0"));
        }
    }

    /** Devices close connections that were idle, or after each answer; that is no loss. */
    @Test
    void aConnectionThatTheDeviceClosesIsMadeAnew() throws Exception {
        try (ScriptedPeer peer = new ScriptedPeer(asked -> asked.registers(5));
                ModbusRig rig = new ModbusRig("1/holding/0/uint16")) {
            peer.hangsUp = true;
            rig.open(peer.port());
            rig.await("values", () -> rig.all.size() >= 4);
            rig.ping();
            assertThat(rig.all).allMatch(sample -> sample.quality() == Quality.GOOD);
        }
    }
}
