package io.plenum.trend;

import java.time.Duration;

/** How finely history is kept: the samples themselves, and what they are rolled up to. */
public enum TrendResolution {
    RAW("sample", Duration.ZERO),
    FIVE_MINUTES("sample_5min", Duration.ofMinutes(5)),
    HOUR("sample_hour", Duration.ofHours(1)),
    /** Days of the site's own zone; most have 24 hours. */
    DAY("sample_day", Duration.ofDays(1));

    private final String table;
    private final Duration width;

    TrendResolution(String table, Duration width) {
        this.table = table;
        this.width = width;
    }

    public String table() {
        return table;
    }

    /** Whether its rows stand beside the samples that they are made of; five minutes are made when those go. */
    public boolean isStored() {
        return this == HOUR || this == DAY;
    }

    /** Zero for samples. */
    public Duration width() {
        return width;
    }

    /** {@code raw} or the width as ISO-8601 duration. */
    public String word() {
        return this == RAW ? "raw" : this == DAY ? "P1D" : width.toString();
    }

    /** The coarsest that still has an entry for each pixel of this width. */
    public static TrendResolution forPixel(Duration pixel) {
        TrendResolution best = RAW;
        for (TrendResolution resolution : values()) {
            if (resolution.width.compareTo(pixel) <= 0) {
                best = resolution;
            }
        }
        return best;
    }
}
