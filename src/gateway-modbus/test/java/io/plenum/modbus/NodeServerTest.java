package io.plenum.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.point.Quality;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against a server that nobody here wrote and that shares no library with the connector: jsmodbus, from npm. */
@Timeout(180)
class NodeServerTest {

    @Test
    void everyTableAndTypeIsReadAndAMissingRegisterIsSetAside() throws Exception {
        try (NodeServer server = NodeServer.start();
                ModbusRig rig = new ModbusRig(
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
