package io.plenum.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.ConnectorException;
import io.plenum.point.Quality;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers that are none. Nothing of them may become a value. */
class GarbageAnswersTest {

    enum Garbage {
        OTHER_TRANSACTION,
        OTHER_UNIT,
        OTHER_FUNCTION,
        REFUSAL_OF_OTHER_FUNCTION,
        FEWER_REGISTERS,
        MORE_REGISTERS,
        ODD_LENGTH,
        COUNT_BEYOND_FRAME,
        CUT_OFF,
        WEB_PAGE;

        byte[] of(ScriptedPeer.Asked asked) {
            byte[] right = asked.registers(5);
            byte[] data = Arrays.copyOfRange(right, 8, right.length);
            return switch (this) {
                case OTHER_TRANSACTION -> asked.frame(asked.transaction() + 1, asked.unit(), asked.function(), data);
                case OTHER_UNIT -> asked.frame(asked.transaction(), asked.unit() + 1, asked.function(), data);
                case OTHER_FUNCTION -> asked.frame(asked.transaction(), asked.unit(), 4, data);
                case REFUSAL_OF_OTHER_FUNCTION -> asked.frame(asked.transaction(), asked.unit(), 0x84, new byte[] {2});
                case FEWER_REGISTERS ->
                    asked.frame(asked.transaction(), asked.unit(), asked.function(), new byte[] {2, 0, 5});
                case MORE_REGISTERS ->
                    asked.frame(
                            asked.transaction(), asked.unit(), asked.function(), new byte[] {8, 0, 5, 0, 5, 0, 5, 0, 5
                            });
                case ODD_LENGTH ->
                    asked.frame(asked.transaction(), asked.unit(), asked.function(), new byte[] {5, 0, 5, 0, 5, 0});
                case COUNT_BEYOND_FRAME ->
                    asked.frame(asked.transaction(), asked.unit(), asked.function(), new byte[] {4, 0, 5});
                case CUT_OFF -> Arrays.copyOf(right, right.length - 2);
                case WEB_PAGE -> "HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
            };
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FEWER_REGISTERS", "MORE_REGISTERS", "ODD_LENGTH"})
    void nothingOfItBecomesAValue(Garbage garbage) throws Exception {
        try (ScriptedPeer peer = new ScriptedPeer(garbage::of);
                ModbusRig rig = new ModbusRig("1/holding/0/uint16", "1/holding/1/uint16")) {
            rig.open(peer.port());
            AtomicReference<String> said = new AtomicReference<>("");
            rig.await("what is wrong", () -> {
                try {
                    rig.ping();
                } catch (ConnectorException e) {
                    said.set(e.problem().messageKey());
                }
                return !said.get().isEmpty()
                        || rig.device("1").problems().stream()
                                .anyMatch(one -> one.messageKey().equals("connector.problem.no-answer"));
            });
            assertThat(rig.all).isEmpty();
        }
    }

    /** It is this device's answer, and no use: the registers are set aside, and the connection goes on. */
    @ParameterizedTest
    @EnumSource(names = {"FEWER_REGISTERS", "MORE_REGISTERS", "ODD_LENGTH"})
    void anAnswerOfAnotherLengthIsARefusal(Garbage garbage) throws Exception {
        try (ScriptedPeer peer =
                        new ScriptedPeer(asked -> asked.first() < 10 ? garbage.of(asked) : asked.registers(5));
                ModbusRig rig = new ModbusRig("1/holding/0/uint32", "1/holding/10/uint16")) {
            rig.open(peer.port(), Map.of("gap", "0"));
            rig.awaitLive(1);
            rig.await("fault", () -> rig.quality(0) == Quality.FAULT);
            rig.ping();
            assertThat(rig.reason(0)).isEqualTo("point.reason.modbus-length");
            assertThat(rig.all)
                    .filteredOn(sample -> sample.point().value() == 0)
                    .allMatch(sample -> Double.isNaN(sample.value()));
        }
    }

    /** Drop by drop an answer could last for hours, and everything behind the connection with it. */
    @Test
    void anAnswerThatNeverEndsIsGivenUp() throws Exception {
        try (DrippingPeer drip = new DrippingPeer();
                ModbusRig rig = new ModbusRig("1/holding/0/uint16", "1/holding/1/uint16")) {
            rig.open(drip.port());
            rig.await("down", () -> {
                try {
                    rig.ping();
                } catch (ConnectorException e) {
                    return true;
                }
                return drip.connections() > 2;
            });
            assertThat(rig.all).isEmpty();
        }
    }
}
