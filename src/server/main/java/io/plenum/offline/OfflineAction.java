package io.plenum.offline;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** Something that was done on a device without a network. */
public sealed interface OfflineAction {

    /**
     * @param id made by the device: whatever arrives again under it happens once
     * @param at when it was done, by the device's clock
     * @param sent when it was sent, by the device's clock
     */
    record Sending(UUID id, Instant at, Instant sent) {}

    Sending sending();

    /** What it was done to, in a word of the audit. */
    default String kind() {
        return getClass().getSimpleName();
    }

    /** Done to an order. */
    sealed interface OfOrder extends OfflineAction {
        long order();
    }

    /** @param step its number, from 1 */
    record Tick(Sending sending, long order, int step, boolean done) implements OfOrder {}

    record Note(Sending sending, long order, String text) implements OfOrder {}

    /** @param of what was read off */
    record Reading(Sending sending, long order, String of, BigDecimal value, String unit) implements OfOrder {}

    /** @param upload a JPEG, PNG or WebP */
    record Photo(Sending sending, long order, byte[] upload) implements OfOrder {}

    /** @param raised when the alarm was raised that was seen */
    record Acknowledgement(Sending sending, long alarm, Instant raised) implements OfflineAction {}
}
