package io.plenum.supervision;

import io.plenum.link.wire.GatewayReport;
import io.plenum.point.PointId;
import io.plenum.point.device.DeviceFollower;
import io.plenum.point.device.DeviceLink;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Follows the devices of all connections and says, by the gateway's own clock, how long each of them is available. A gateway that is killed
 * loses what it knew since the last heartbeat.
 */
public final class AvailabilityTracker implements DeviceFollower {

    /** Between two heartbeats. Whoever reads may take an interval that ended less than three of them ago as going on. */
    public static final Duration HEARTBEAT = Duration.ofSeconds(30);

    private final Map<DeviceLink, TrackedDevice> devices = new ConcurrentHashMap<>();
    private final Clock clock;

    public AvailabilityTracker(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void alive(DeviceLink link, List<PointId> points, Instant at, Duration stale) {
        device(link).alive(points, at, stale);
    }

    @Override
    public void gone(DeviceLink link, List<PointId> points, Instant at) {
        device(link).gone(points, at);
    }

    @Override
    public void left(String connection, Instant at) {
        devices.forEach((link, device) -> {
            if (link.connection().equals(connection)) {
                device.left(at);
            }
        });
    }

    private TrackedDevice device(DeviceLink link) {
        return devices.computeIfAbsent(link, TrackedDevice::new);
    }

    /** What was learnt since the last heartbeat. */
    public List<GatewayReport> beat() {
        Instant now = clock.instant();
        List<GatewayReport> reports = new ArrayList<>();
        devices.values().forEach(device -> {
            device.beat(now);
            reports.addAll(device.take());
        });
        return reports;
    }

    /** How many intervals were forgotten since it was asked last, because there were too many. */
    public int takeForgotten() {
        return devices.values().stream().mapToInt(TrackedDevice::takeForgotten).sum();
    }
}
