package io.plenum.energy.meter;

import io.plenum.trend.read.HourRow;
import java.time.Instant;

/** Adds up how long nothing was known of a register between two readings; hours come in the order of time. */
final class UnknownTime {

    private static final double HOUR = 3600;

    private final Instant now;
    private long nextHour = Long.MIN_VALUE;
    private double missed;

    UnknownTime(Instant now) {
        this.now = now;
    }

    /** Seconds of the hour that are over. */
    double elapsed(HourRow row) {
        return Math.clamp((now.toEpochMilli() - row.hour().toEpochMilli()) / 1000.0, 0, HOUR);
    }

    /** Whether a reading in this hour follows the one before without a silence. */
    boolean reaches(HourRow row, long reading) {
        if (nextHour == Long.MIN_VALUE) {
            return true;
        }
        double before = (reading - row.hour().toEpochMilli()) / 1000.0;
        double silent = missed + between(row) + Math.min(elapsed(row) - row.covered(), before);
        return silent <= RegisterWalk.SILENCE / 1000.0;
    }

    /** The last reading of this hour. */
    void readUntil(HourRow row, long reading) {
        nextHour = row.hour().toEpochMilli() + HourlyRegister.HOUR;
        missed = Math.max(0, Math.min(elapsed(row) - row.covered(), (nextHour - reading) / 1000.0));
    }

    /** An hour without a reading that could be used. */
    void skip(HourRow row) {
        if (nextHour != Long.MIN_VALUE) {
            missed += between(row) + HOUR - row.covered();
            nextHour = row.hour().toEpochMilli() + HourlyRegister.HOUR;
        }
    }

    /** Hours of which there is nothing at all. */
    private double between(HourRow row) {
        return (row.hour().toEpochMilli() - nextHour) / 1000.0;
    }
}
