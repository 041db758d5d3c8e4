package io.plenum.trend;

import java.time.Instant;
import java.util.BitSet;

/**
 * Points whose history changed in a time, so that their rollups have to be made again.
 *
 * @param since start of the first five minutes that changed
 * @param until end of the last five minutes that changed
 */
record Due(Instant since, Instant until, BitSet points) {

    /** The part of it before an instant that lies within. */
    Due before(Instant instant) {
        return new Due(since, instant, points);
    }

    /** The part of it from an instant that lies within. */
    Due from(Instant instant) {
        return new Due(instant, until, points);
    }

    /** The points as PostgreSQL reads an {@code integer[]}. */
    String array() {
        return array(points);
    }

    static String array(BitSet points) {
        StringBuilder text = new StringBuilder("{");
        points.stream().forEach(point -> text.append(point).append(','));
        if (text.length() > 1) {
            text.setLength(text.length() - 1);
        }
        return text.append('}').toString();
    }
}
