package io.plenum.link.command;

import io.plenum.point.PointId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the server wants of one command at one point. The gateway holds it as a lease: it releases the point at the end, whatever has
 * become of the server. The same order once more changes nothing, and neither does one of an earlier revision.
 *
 * @param id of the command, for ever
 * @param revision from 1; each order about the command has the next
 * @param priority of BACnet's array, 7 to 16
 * @param value in the unit of the point
 * @param until when the gateway releases it by itself
 * @param notAfter an order to hold that arrives later than this does nothing; by the gateway's clock
 * @param before what the point had before, where the server knows it; null else
 */
public record LeaseOrder(
        UUID id,
        int revision,
        Action action,
        String connection,
        PointId point,
        int priority,
        double value,
        Instant until,
        Instant notAfter,
        @Nullable Double before) {

    /** What is to be done. */
    public enum Action {
        /** Write it, or take another end or value for it. */
        HOLD,
        /** It stands at the controller and the gateway has lost its lease: write nothing, release it at its end. */
        ADOPT,
        /** Release it now; where it was never written, never write it. */
        RELEASE
    }
}
