package io.plenum.trend.availability;

import io.plenum.link.wire.GatewayReport.DeviceAvailability;
import io.plenum.link.wire.GatewayReport.DevicePointSet;
import io.plenum.point.PointId;
import io.plenum.point.device.DeviceLink;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a device and not stored yet.
 *
 * @param lives in the order of time; the first may have been stored in a shorter form
 * @param storedUntil how far that first one reached when it was stored; null where it was not
 * @param binding null where the points are stored already
 */
record PendingAvailability(
        DeviceLink link,
        List<AvailabilityInterval> lives,
        @Nullable Instant storedUntil,
        @Nullable PointsOfLink binding) {

    /** The points of the device, all of them, from an instant on. */
    record PointsOfLink(List<PointId> points, Instant since) {}

    /** The same as a gateway reports it. */
    Stream<DeviceAvailability> reports() {
        PointsOfLink own = binding;
        DevicePointSet points = own == null ? null : new DevicePointSet(own.since(), own.points());
        if (lives.isEmpty()) {
            return points == null
                    ? Stream.of()
                    : Stream.of(new DeviceAvailability(link, points.since(), points.since(), true, points));
        }
        return IntStream.range(0, lives.size()).mapToObj(i -> {
            AvailabilityInterval life = lives.get(i);
            return new DeviceAvailability(link, life.since(), life.until(), life.alive(), i == 0 ? points : null);
        });
    }

    boolean isEmpty() {
        return lives.isEmpty() && binding == null;
    }
}
