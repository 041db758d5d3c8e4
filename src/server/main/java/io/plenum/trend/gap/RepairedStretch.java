package io.plenum.trend.gap;

import io.plenum.point.PointId;
import java.time.Instant;

/**
 * A time of a point, from one instant to before another (UTC), whose values were read back from its controller's memory.
 *
 * @param samples how many the controller had of it
 */
public record RepairedStretch(PointId point, Instant since, Instant until, int samples) {

    public boolean holds(Instant instant) {
        return !instant.isBefore(since) && instant.isBefore(until);
    }
}
