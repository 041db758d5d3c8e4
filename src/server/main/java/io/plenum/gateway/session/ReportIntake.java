package io.plenum.gateway.session;

import io.micrometer.core.instrument.MeterRegistry;
import io.plenum.broadcast.FollowerGuard;
import io.plenum.broadcast.GuardedEventFollowers;
import io.plenum.gateway.LeaseReported;
import io.plenum.link.command.LeaseReport;
import io.plenum.link.wire.GatewayReport;
import io.plenum.link.wire.GatewayReport.DeviceAvailability;
import io.plenum.link.wire.GatewayReport.DevicePointSet;
import io.plenum.link.wire.GatewayReport.EventReport;
import io.plenum.link.wire.GatewayReport.EventsPresentReport;
import io.plenum.link.wire.GatewayReport.LeaseChange;
import io.plenum.point.ControllerEvent;
import io.plenum.point.EventFollower;
import io.plenum.point.PointId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What gateways report of devices, of controllers' own alarms and of leases, in their order; only of what is assigned to them. */
@Component
class ReportIntake {

    private final EventFollower followers;
    private final ReportStore store;

    ReportIntake(List<EventFollower> followers, ReportStore store, MeterRegistry meters) {
        this.followers = new GuardedEventFollowers(followers, new FollowerGuard(meters));
        this.store = store;
    }

    /** @param stored runs once all of it is stored, or need not be */
    void take(GatewayState state, List<GatewayReport> reports, Runnable stored) {
        Assignment assignment = state.assignment();
        List<DeviceAvailability> devices = new ArrayList<>();
        List<LeaseReport> leases = new ArrayList<>();
        int foreign = 0;
        for (GatewayReport report : reports) {
            foreign += switch (report) {
                case DeviceAvailability one -> add(devices, one, assignment);
                case EventReport one -> event(one.event(), assignment);
                case EventsPresentReport present -> present(present, assignment);
                case LeaseChange lease -> lease(leases, lease.report());
            };
        }
        if (foreign > 0) {
            state.refused(foreign);
        }
        if (devices.isEmpty() && leases.isEmpty()) {
            stored.run();
        } else {
            store.take(devices, new LeaseReported(state.name(), List.copyOf(leases)), stored);
        }
    }

    /** Whether the gateway was ever ordered it is known where orders are kept. */
    private static int lease(List<LeaseReport> leases, LeaseReport report) {
        leases.add(LinkCommands.bounded(report));
        return 0;
    }

    private static int add(List<DeviceAvailability> devices, DeviceAvailability one, Assignment assignment) {
        if (!assignment.has(one.link().connection())) {
            return 1;
        }
        DevicePointSet points = one.points();
        devices.add(new DeviceAvailability(
                one.link(), one.since(), one.until(), one.alive(), points == null ? null : own(points, assignment)));
        return 0;
    }

    private static @Nullable DevicePointSet own(DevicePointSet points, Assignment assignment) {
        return new DevicePointSet(points.since(), own(points.points(), assignment));
    }

    private static List<PointId> own(List<PointId> points, Assignment assignment) {
        return points.stream().filter(assignment::has).toList();
    }

    private int event(ControllerEvent event, Assignment assignment) {
        boolean own = assignment.has(event.point());
        if (own) {
            followers.accept(event);
        }
        return own ? 0 : 1;
    }

    private int present(EventsPresentReport present, Assignment assignment) {
        List<PointId> points = own(present.points(), assignment);
        List<ControllerEvent> active = present.active().stream()
                .filter(event -> assignment.has(event.point()))
                .toList();
        if (!points.isEmpty()) {
            followers.present(points, active);
        }
        return present.points().size() - points.size();
    }
}
