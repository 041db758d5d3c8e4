package io.plenum.trend.read;

import io.plenum.trend.TrendResolution;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A point's history in a range, as compact arrays of equal length. A value holds until the next entry; one that held for long is given
 * once more at its end. Where a value ceased to hold stands an entry without numbers, whose quality says why: {@link #GAP} where
 * nobody asked or nothing was recorded, DOWN where the device was asked and did not answer, STALE where it answered but did not
 * confirm this value, or the mark that the point bore.
 *
 * @param resolution what the entries were made of
 * @param column width of an entry; null when the samples are given one by one
 * @param times start of the column or time of the sample, milliseconds since 1970 UTC
 * @param min least value, in the point's unit; NaN where there is none, as in all the other arrays
 * @param max greatest value
 * @param mean mean value, weighted by time where it is made of rollups
 * @param first earliest value
 * @param last latest value
 * @param quality worst quality code, or {@link #GAP}
 */
public record TrendSeries(
        TrendResolution resolution,
        @Nullable Duration column,
        long[] times,
        double[] min,
        double[] max,
        double[] mean,
        double[] first,
        double[] last,
        int[] quality) {

    /** Stands in {@link #quality} where nothing is known. */
    public static final int GAP = -1;

    /** {@code raw}, or the width of a column as ISO-8601 duration. */
    public String width() {
        return column == null ? "raw" : column.toString();
    }
}
