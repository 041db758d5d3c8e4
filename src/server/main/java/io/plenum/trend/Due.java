package io.plenum.trend;

import java.time.Instant;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Points whose history changed in a time, so that their rollups have to be made again.
 *
 * @param since start of the first hour, or local day, that changed
 * @param until end of the last
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

    Due of(BitSet some) {
        return new Due(since, until, some);
    }

    /** Both as one, where the other follows and is of the same points; else null. */
    @Nullable
    Due joined(Due next) {
        return until.equals(next.since) && points.equals(next.points) ? new Due(since, next.until, points) : null;
    }

    /** All points of both in all of the time of both, and between. */
    Due with(Due other) {
        BitSet all = (BitSet) points.clone();
        all.or(other.points);
        return new Due(
                since.isBefore(other.since) ? since : other.since,
                until.isAfter(other.until) ? until : other.until,
                all);
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
