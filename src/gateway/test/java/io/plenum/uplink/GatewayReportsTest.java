package io.plenum.uplink;

import static io.plenum.uplink.GatewayRig.configuration;
import static io.plenum.uplink.GatewayRig.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.ConnectionState;
import io.plenum.link.DeviceStatus;
import io.plenum.link.proto.Declarations;
import io.plenum.link.proto.FromGateway;
import io.plenum.link.proto.Report;
import io.plenum.point.ControllerEvent;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.device.DeviceDeclaration;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a gateway says beside values: life of devices, alarms of controllers, what devices declare. */
class GatewayReportsTest {

    private GatewayRig rig;

    @BeforeEach
    void make(@TempDir Path folder) throws Exception {
        rig = new GatewayRig(folder);
        rig.peer.configuration = configuration("r1", 2);
        rig.peer.start();
        rig.peer.announce(rig.link());
        rig.start();
        eventually("the connection is open", rig.protocol::isOpen);
    }

    @AfterEach
    void close() throws Exception {
        rig.close();
    }

    private Stream<Report> reports() {
        return rig.peer.received.stream()
                .filter(FromGateway::hasBatch)
                .flatMap(message -> message.getBatch().getReports().getReportList().stream());
    }

    private List<Declarations> declarations() {
        return rig.peer.received.stream()
                .filter(FromGateway::hasDeclarations)
                .map(FromGateway::getDeclarations)
                .filter(message -> message.getDeclarationCount() > 0)
                .toList();
    }

    /** The failure: a controller raises an alarm while the server is away. */
    @Test
    void alarmsOfControllersWaitForTheServer() throws Exception {
        rig.peer.kill();
        rig.protocol
                .context()
                .events()
                .accept(new ControllerEvent(new PointId(1), "high", "zu warm", true, false, 500, Instant.now()));
        rig.protocol.context().events().present(List.of(new PointId(2)), List.of());
        rig.peer.start();
        eventually("both, in their order", () -> reports()
                .map(Report::getReportCase)
                .toList()
                .equals(List.of(Report.ReportCase.EVENT, Report.ReportCase.PRESENT)));
    }

    /** A gateway that is stopped says until when it knew that a device answered. */
    @Test
    void theLifeOfDevicesIsKeptAtTheEndAndSentAfterTheRestart() throws Exception {
        var up = new DeviceStatus("1", "AHU", ConnectionState.UP, 2, 2, 0, Instant.now(), List.of());
        rig.protocol.context().report(up);
        rig.stop();
        rig.start();
        eventually("its life", () -> reports()
                .anyMatch(report -> report.hasAvailability()
                        && report.getAvailability().getAlive()
                        && report.getAvailability().getDevice().equals("1")
                        && report.getAvailability().getPoints().getPointCount() == 2));
    }

    /** News at once; after a reconnect all of it, since the server may have been started anew. */
    @Test
    void whatDevicesDeclareIsSentAsItBecomesKnownAndOnceMoreAfterAReconnect() throws Exception {
        var declared = new DeviceDeclaration("analog-input", true, PointKind.NUMERIC, "°F", 0);
        rig.protocol.context().declared(Map.of("1/1", declared));
        eventually("the declaration", () -> declarations().size() == 1);
        rig.protocol.context().declared(Map.of("1/1", declared, "1/2", declared));
        eventually("what is new", () -> declarations().size() == 2);
        assertThat(declarations().getLast().getDeclarationMap()).containsOnlyKeys("1/2");
        eventually("a warning that the units differ", () -> rig.peer.received.stream()
                .filter(FromGateway::hasWarnings)
                .anyMatch(message -> message.getWarnings().getWarningCount() == 2));
        rig.peer.kill();
        rig.peer.received.clear();
        rig.peer.start();
        eventually("all of it", () -> !declarations().isEmpty());
        assertThat(declarations().getFirst().getFirst()).isTrue();
        assertThat(declarations().getFirst().getDeclarationMap()).containsOnlyKeys("1/1", "1/2");
    }
}
