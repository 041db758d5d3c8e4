package io.plenum.uplink;

import static io.plenum.uplink.GatewayRig.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.Connection;
import io.plenum.link.Tuning;
import io.plenum.link.wire.PushedConfiguration;
import io.plenum.modbus.ModbusPeer;
import io.plenum.modbus.ModbusProtocol;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.unit.Unit;
import io.plenum.spool.KeepPolicy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a meter to the server's end of the link: one gateway that makes connections of two kinds. */
class ModbusGatewayTest {

    private static final Tuning FAST = new Tuning(
            Duration.ofMillis(500), Duration.ofMinutes(5), Duration.ofSeconds(60), 50, Duration.ofSeconds(1));

    private static PushedConfiguration configuration(int port) {
        Point power = new Point(
                new PointId(1),
                "meter/power",
                "Power",
                "Sensor",
                PointKind.NUMERIC,
                Unit.WATT,
                List.of(),
                false,
                new PointSource("meters", "1/input/52/float32"));
        Map<String, String> settings = Map.of("host", "127.0.0.1", "port", String.valueOf(port));
        return new PushedConfiguration(
                "r1",
                List.of(
                        new Connection("meters", "modbus", true, settings, FAST),
                        new Connection("plain", "plain", true, Map.of(), Tuning.DEFAULT)),
                List.of(power),
                List.of());
    }

    @Test
    void aMeterIsReadByAGatewayThatMakesOtherConnectionsToo(@TempDir Path folder) throws Exception {
        try (ModbusPeer meter = new ModbusPeer(1);
                ServerPeer server = new ServerPeer(new LinkAuthority())) {
            meter.meter(1).setFloat(52, 4711.5);
            server.configuration = configuration(meter.port);
            server.start();
            server.announce(folder.resolve("link"));
            PlainProtocol plain = new PlainProtocol();
            GatewaySettings settings = new GatewaySettings(
                    folder.resolve("gateway"),
                    new GatewaySettings.LocalServer(folder.resolve("link"), "opcua"),
                    64 << 20,
                    0,
                    KeepPolicy.OLDEST);
            try (Gateway gateway = new Gateway(settings, List.of(plain, new ModbusProtocol()), Clock.systemUTC())) {
                gateway.start();
                eventually(
                        "the power", () -> GatewayRig.values(server.batches()).contains(4711.5));
                eventually("the other connection", plain::isOpen);
                assertThat(server.hellos.getFirst().getKindsList()).containsExactly("modbus", "plain");
                meter.meter(1).setFloat(52, 8);
                eventually("a change", () -> GatewayRig.values(server.batches()).contains(8.0));
            }
        }
    }
}
