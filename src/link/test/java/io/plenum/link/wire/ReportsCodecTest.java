package io.plenum.link.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.link.proto.Availability;
import io.plenum.link.proto.Report;
import io.plenum.link.proto.Reports;
import io.plenum.link.wire.GatewayReport.DeviceAvailability;
import io.plenum.link.wire.GatewayReport.DevicePointSet;
import io.plenum.link.wire.GatewayReport.EventReport;
import io.plenum.link.wire.GatewayReport.EventsPresentReport;
import io.plenum.point.ControllerEvent;
import io.plenum.point.PointId;
import io.plenum.point.device.DeviceLink;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What controllers said of alarms and how long devices answered is history like any value. */
class ReportsCodecTest {

    private static final Instant NOON = Instant.parse("2026-01-15T12:00:00.5Z");

    private static final ControllerEvent EVENT =
            new ControllerEvent(new PointId(4), "high-limit", "zu warm", true, false, 700, NOON, "3@2ea4");

    @Test
    void everyReportComesBackInItsOrder() throws Exception {
        List<GatewayReport> reports = List.of(
                new DeviceAvailability(
                        new DeviceLink("bacnet", "1205"),
                        NOON,
                        NOON.plusSeconds(30),
                        true,
                        new DevicePointSet(NOON, List.of(new PointId(1), new PointId(2)))),
                new EventReport(EVENT),
                new DeviceAvailability(new DeviceLink("opcua", ""), NOON, NOON, false, null),
                new EventsPresentReport(List.of(new PointId(4)), List.of(EVENT)),
                new EventsPresentReport(List.of(new PointId(4)), List.of()));
        Reports sent = Reports.parseFrom(ReportsCodec.write(reports).toByteArray());
        assertThat(ReportsCodec.read(sent)).isEqualTo(reports);
    }

    /** A device without any point is something else than one whose points are the same as before. */
    @Test
    void noPointsAndUnchangedPointsAreTwoThings() throws Exception {
        var none =
                new DeviceAvailability(new DeviceLink("a", "1"), NOON, NOON, true, new DevicePointSet(NOON, List.of()));
        assertThat(ReportsCodec.read(ReportsCodec.write(List.of(none)))).containsExactly(none);
    }

    @Test
    void aReportThatOnlyANewerSideKnowsIsLeftOut() throws Exception {
        Reports newer = Reports.newBuilder()
                .addReport(Report.getDefaultInstance())
                .addReport(ReportsCodec.write(List.of(new EventReport(EVENT))).getReport(0))
                .build();
        assertThat(ReportsCodec.read(newer)).containsExactly(new EventReport(EVENT));
    }

    @Test
    void timesThatNoCalendarHasAreRefused() {
        Reports damaged = Reports.newBuilder()
                .addReport(Report.newBuilder()
                        .setAvailability(Availability.newBuilder().setSinceMillis(Long.MIN_VALUE)))
                .build();
        assertThatThrownBy(() -> ReportsCodec.read(damaged)).isInstanceOf(WireFormatException.class);
    }
}
