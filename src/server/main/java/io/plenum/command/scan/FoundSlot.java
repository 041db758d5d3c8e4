package io.plenum.command.scan;

import io.plenum.command.Holder;
import io.plenum.point.PointId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value that was found in a slot of a priority array. Times are UTC.
 *
 * @param priority 0 where somebody holds the point by hand at the device
 * @param notBefore when it was not there yet; null where nobody had looked
 * @param gone when it was not there any more; null while it stands
 * @param holder who that seems to be
 */
record FoundSlot(
        long id,
        PointId point,
        int priority,
        double value,
        @Nullable Instant notBefore,
        Instant firstSeen,
        Instant lastSeen,
        @Nullable Instant gone,
        Holder holder) {

    static final int BY_HAND = 0;

    private static final double SAME = 1e-4;

    boolean holds(double other) {
        return same(value, other);
    }

    static boolean same(double one, double other) {
        return Double.compare(one, other) == 0 || Math.abs(one - other) <= SAME * Math.max(1, Math.abs(one));
    }
}
