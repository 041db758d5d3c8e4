package io.plenum.trend.rollup;

import java.time.Instant;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Points whose history changed in a time, so that their rollups have to be made again.
 *
 * @param since start of the first hour, or local day, that changed
 * @param until end of the last
 */
public record PendingRollup(Instant since, Instant until, BitSet points) {

    /** The part of it before an instant that lies within. */
    PendingRollup before(Instant instant) {
        return new PendingRollup(since, instant, points);
    }

    /** The part of it from an instant that lies within. */
    PendingRollup from(Instant instant) {
        return new PendingRollup(instant, until, points);
    }

    PendingRollup of(BitSet some) {
        return new PendingRollup(since, until, some);
    }

    /** Both as one, where the other follows and is of the same points; else null. */
    @Nullable
    PendingRollup joined(PendingRollup next) {
        return until.equals(next.since) && points.equals(next.points)
                ? new PendingRollup(since, next.until, points)
                : null;
    }

    /** All points of both in all of the time of both, and between. */
    PendingRollup with(PendingRollup other) {
        BitSet all = (BitSet) points.clone();
        all.or(other.points);
        return new PendingRollup(
                since.isBefore(other.since) ? since : other.since,
                until.isAfter(other.until) ? until : other.until,
                all);
    }

    /** The points as PostgreSQL reads an {@code integer[]}. */
    public String array() {
        return array(points);
    }

    public static String array(BitSet points) {
        StringBuilder text = new StringBuilder("{");
        points.stream().forEach(point -> text.append(point).append(','));
        if (text.length() > 1) {
            text.setLength(text.length() - 1);
        }
        return text.append('}').toString();
    }
}
