package io.plenum.link.wire;

import io.plenum.link.proto.Availability;
import io.plenum.link.proto.EventsPresent;
import io.plenum.link.proto.PointsOfDevice;
import io.plenum.link.proto.Report;
import io.plenum.link.proto.Reports;
import io.plenum.link.wire.GatewayReport.DeviceAvailability;
import io.plenum.link.wire.GatewayReport.DevicePointSet;
import io.plenum.link.wire.GatewayReport.EventReport;
import io.plenum.link.wire.GatewayReport.EventsPresentReport;
import io.plenum.link.wire.GatewayReport.LeaseChange;
import io.plenum.point.ControllerEvent;
import io.plenum.point.PointId;
import io.plenum.point.device.DeviceLink;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Availability of devices, events of controllers and changes of leases. */
public final class ReportsCodec {

    private ReportsCodec() {}

    public static Reports write(List<GatewayReport> reports) {
        Reports.Builder message = Reports.newBuilder();
        reports.forEach(each -> message.addReport(write(each)));
        return message.build();
    }

    /**
     * In their order. A report of a sort that only a newer side knows is left out.
     *
     * @throws WireFormatException where one has a time that no calendar has, or a lease says nothing
     */
    public static List<GatewayReport> read(Reports message) throws WireFormatException {
        List<GatewayReport> reports = new ArrayList<>(message.getReportCount());
        for (Report each : message.getReportList()) {
            GatewayReport report = read(each);
            if (report != null) {
                reports.add(report);
            }
        }
        return reports;
    }

    private static Report write(GatewayReport report) {
        Report.Builder message = Report.newBuilder();
        return switch (report) {
            case DeviceAvailability availability ->
                message.setAvailability(write(availability)).build();
            case EventReport event -> message.setEvent(write(event.event())).build();
            case EventsPresentReport present ->
                message.setPresent(EventsPresent.newBuilder()
                                .addAllPoint(numbers(present.points()))
                                .addAllActive(present.active().stream()
                                        .map(ReportsCodec::write)
                                        .toList()))
                        .build();
            case LeaseChange lease ->
                message.setLease(LeaseCodec.write(lease.report())).build();
        };
    }

    private static @Nullable GatewayReport read(Report report) throws WireFormatException {
        return switch (report.getReportCase()) {
            case AVAILABILITY -> read(report.getAvailability());
            case EVENT -> new EventReport(read(report.getEvent()));
            case PRESENT -> read(report.getPresent());
            case LEASE -> new LeaseChange(LeaseCodec.read(report.getLease()));
            case REPORT_NOT_SET -> null;
        };
    }

    private static Availability write(DeviceAvailability availability) {
        Availability.Builder message = Availability.newBuilder()
                .setConnection(availability.link().connection())
                .setDevice(availability.link().device())
                .setSinceMillis(availability.since().toEpochMilli())
                .setUntilMillis(availability.until().toEpochMilli())
                .setAlive(availability.alive());
        DevicePointSet points = availability.points();
        if (points != null) {
            message.setPoints(PointsOfDevice.newBuilder()
                    .setSinceMillis(points.since().toEpochMilli())
                    .addAllPoint(numbers(points.points())));
        }
        return message.build();
    }

    private static DeviceAvailability read(Availability message) throws WireFormatException {
        DevicePointSet points = message.hasPoints()
                ? new DevicePointSet(
                        WireTimes.read(message.getPoints().getSinceMillis()),
                        points(message.getPoints().getPointList()))
                : null;
        return new DeviceAvailability(
                new DeviceLink(message.getConnection(), message.getDevice()),
                WireTimes.read(message.getSinceMillis()),
                WireTimes.read(message.getUntilMillis()),
                message.getAlive(),
                points);
    }

    private static EventsPresentReport read(EventsPresent present) throws WireFormatException {
        List<ControllerEvent> active = new ArrayList<>(present.getActiveCount());
        for (io.plenum.link.proto.ControllerEvent event : present.getActiveList()) {
            active.add(read(event));
        }
        return new EventsPresentReport(points(present.getPointList()), List.copyOf(active));
    }

    private static io.plenum.link.proto.ControllerEvent write(ControllerEvent event) {
        return io.plenum.link.proto.ControllerEvent.newBuilder()
                .setPoint(event.point().value())
                .setCondition(event.condition())
                .setMessage(event.message())
                .setActive(event.active())
                .setAcknowledged(event.acknowledged())
                .setSeverity(event.severity())
                .setTimeMillis(event.time().toEpochMilli())
                .setReference(event.reference())
                .build();
    }

    private static ControllerEvent read(io.plenum.link.proto.ControllerEvent event) throws WireFormatException {
        return new ControllerEvent(
                new PointId(event.getPoint()),
                event.getCondition(),
                event.getMessage(),
                event.getActive(),
                event.getAcknowledged(),
                event.getSeverity(),
                WireTimes.read(event.getTimeMillis()),
                event.getReference());
    }

    private static List<Integer> numbers(List<PointId> points) {
        return points.stream().map(PointId::value).toList();
    }

    private static List<PointId> points(List<Integer> numbers) {
        return numbers.stream().map(PointId::new).toList();
    }
}
