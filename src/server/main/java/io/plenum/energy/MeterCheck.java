package io.plenum.energy;

import java.time.Instant;

/**
 * Something about a meter that somebody should look at.
 *
 * @param meter its key
 * @param at when it was seen first
 * @param amount what it is about: kWh, of water m³ (of a reset the register's last value, of a wild reading that, of a gap its hours, of a
 *     sum the difference)
 */
public record MeterCheck(String meter, Kind kind, Instant at, double amount) {

    /** What can be wrong. */
    public enum Kind {
        /** The register counted from zero again. */
        RESET,
        /** The register came to its end and went on from zero. */
        ROLL_OVER,
        /** The register shows less than before for no known reason: a meter was exchanged, or is configured anew. */
        FALL,
        /** The register shows more than can have flowed: a meter was exchanged, or is configured anew. */
        JUMP,
        /** A reading that no register can have shown; it is not counted. */
        WILD,
        /** It counts backwards all the time: its sign is swapped, and it is read the other way round. */
        SWAPPED,
        /** The register stands still while power flows. */
        STUCK,
        /** Nothing was heard for more than an hour. */
        GAP,
        /** The meters behind it count more than it does. */
        SUM
    }
}
