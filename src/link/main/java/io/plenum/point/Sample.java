package io.plenum.point;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One value of one point at one instant.
 *
 * @param time the controller's time where it gives one, else the time of receipt (UTC)
 * @param value in the point's own unit; NaN where the controller gave no number (then the quality says why)
 * @param reason why the quality is what it is, where there is something to say; history does not keep it
 */
public record Sample(
        PointId point,
        Instant time,
        double value,
        Quality quality,
        @Nullable QualityReason reason) {

    /** Without a word about its quality. */
    public Sample(PointId point, Instant time, double value, Quality quality) {
        this(point, time, value, quality, null);
    }
}
