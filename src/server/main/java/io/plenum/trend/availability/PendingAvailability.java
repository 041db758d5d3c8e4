package io.plenum.trend.availability;

import io.plenum.point.PointId;
import io.plenum.point.device.DeviceLink;
import java.time.Instant;
import java.util.List;
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

    /** From when on all this is news; whoever has worked out what it speaks of has to do so again. */
    Instant newsSince() {
        return storedUntil == null ? lives.getFirst().since() : storedUntil;
    }

    boolean isEmpty() {
        return lives.isEmpty() && binding == null;
    }
}
