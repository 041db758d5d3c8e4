package io.plenum.trend;

import java.time.Instant;

/** A part of a range, and the table that it is read from. */
record Section(TrendResolution source, Instant from, Instant to) {

    boolean isEmpty() {
        return !from.isBefore(to);
    }
}
