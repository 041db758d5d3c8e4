package io.plenum.twin;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether and how far a point can be commanded.
 *
 * @param commandable whether whoever asks can order something now: it is opened, nothing is read-only, and they hold the role
 * @param opened whether an administrator has opened it
 * @param readOnly whether nothing may be written at present
 * @param low lowest value, in the unit of the point; null where it has none, or is not opened
 * @param high highest value, in the unit of the point; null where it has none, or is not opened
 * @param interval between two writes of different values; null where it is not opened
 * @param longest from an order to its end; null where it is not opened
 * @param role that is needed where the point belongs; null where it is not opened
 * @param twoPersons whether a second person has to agree
 * @param heldKnown whether {@code held} says anything: false while the database is away
 * @param held what holds it, as far as is known: Plenum by its ledger, others as they were found last; null where nobody does
 */
public record CommandAccess(
        boolean commandable,
        boolean opened,
        boolean readOnly,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Duration interval,
        @Nullable Duration longest,
        @Nullable String role,
        boolean twoPersons,
        boolean heldKnown,
        @Nullable HeldBy held) {

    /**
     * Of several, the one of the highest priority (lowest number).
     *
     * @param priority of BACnet's array; 0 where somebody holds it by hand at the device
     * @param value in the unit of the point
     * @param kind OURS, SCHEDULE, OPERATOR, PROGRAM, HAND or UNKNOWN
     * @param name of the account, schedule, …; may be empty
     * @param since when it was ordered, or was found first (UTC)
     * @param until when it ends; null where that is not known (UTC)
     */
    public record HeldBy(
            int priority,
            double value,
            String kind,
            String name,
            Instant since,
            @Nullable Instant until) {}
}
