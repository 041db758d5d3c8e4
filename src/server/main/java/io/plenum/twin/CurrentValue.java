package io.plenum.twin;

import io.plenum.point.Quality;
import io.plenum.point.QualityReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last known value of a point; its quality already counts staleness and lost connections.
 *
 * @param reason why the quality is what it is, where there is something to say
 */
public record CurrentValue(
        double value,
        Instant time,
        Quality quality,
        @Nullable QualityReason reason) {

    public CurrentValue(double value, Instant time, Quality quality) {
        this(value, time, quality, null);
    }
}
