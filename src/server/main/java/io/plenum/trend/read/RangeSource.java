package io.plenum.trend.read;

import io.plenum.trend.TrendResolution;
import java.time.Instant;

/** A part of a range, and the table that it is read from. */
public record RangeSource(TrendResolution source, Instant from, Instant to) {

    boolean isEmpty() {
        return !from.isBefore(to);
    }
}
