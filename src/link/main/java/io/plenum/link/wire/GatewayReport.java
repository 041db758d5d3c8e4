package io.plenum.link.wire;

import io.plenum.link.command.LeaseReport;
import io.plenum.point.ControllerEvent;
import io.plenum.point.PointId;
import io.plenum.point.device.DeviceLink;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a gateway reports beside samples. It waits in the gateway's buffer like them, and comes in the order in which it arose. */
public sealed interface GatewayReport {

    /**
     * A time in which a device answered throughout, or not at all. The same device and beginning again means that it has grown.
     *
     * @param points of the device, where they have changed since the report before; else null
     */
    record DeviceAvailability(
            DeviceLink link,
            Instant since,
            Instant until,
            boolean alive,
            @Nullable DevicePointSet points) implements GatewayReport {}

    /** All points of a device, from an instant on. */
    record DevicePointSet(Instant since, List<PointId> points) {}

    /** A controller says something about one of its alarms. */
    record EventReport(ControllerEvent event) implements GatewayReport {}

    /** A controller was asked: of all its alarms at these points only these stand. */
    record EventsPresentReport(List<PointId> points, List<ControllerEvent> active) implements GatewayReport {}

    /** A lease of a command has changed. */
    record LeaseChange(LeaseReport report) implements GatewayReport {}
}
