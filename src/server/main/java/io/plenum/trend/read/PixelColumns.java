package io.plenum.trend.read;

import io.plenum.trend.TrendResolution;
import io.plenum.trend.bucket.BucketGrid;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * How a range is cut into columns for so many pixels. Columns stand on whole multiples of their width by the clock, so that
 * a range moved a little has the same columns; the first and the last may reach beyond the range.
 */
record PixelColumns(TrendResolution resolution, Instant from, Instant to, Duration column) {

    /** @param pixels most columns, at least 2 */
    static PixelColumns of(Instant from, Instant to, int pixels) {
        Duration pixel = Duration.between(from, to).dividedBy(pixels - 1L);
        TrendResolution resolution = TrendResolution.forPixel(pixel);
        Duration base = resolution == TrendResolution.RAW ? Duration.ofSeconds(1) : resolution.width();
        long parts = Math.max(1, -Math.floorDiv(-pixel.toMillis(), base.toMillis()));
        return new PixelColumns(resolution, from, to, base.multipliedBy(parts));
    }

    /** Where the columns begin and end; those of days by the local days of a zone. */
    BucketGrid columns(ZoneId zone) {
        return resolution == TrendResolution.DAY ? BucketGrid.days(zone, column.toDays()) : BucketGrid.of(column);
    }

    /** In what steps the range is read; samples in columns. */
    Duration step() {
        return resolution == TrendResolution.RAW ? column : resolution.width();
    }
}
