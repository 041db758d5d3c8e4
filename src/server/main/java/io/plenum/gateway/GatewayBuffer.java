package io.plenum.gateway;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The buffer on a gateway's disk, as the gateway last reported it.
 *
 * @param batches and {@code bytes} that wait to be acknowledged
 * @param oldest time of the oldest sample that waits (UTC), null where none does
 * @param dropped samples and reports that were lost since the buffer was begun, because nothing took them
 */
public record GatewayBuffer(
        State state,
        long batches,
        long bytes,
        long capacityBytes,
        @Nullable Instant oldest,
        long dropped) {

    public static final GatewayBuffer UNKNOWN = new GatewayBuffer(State.UNKNOWN, 0, 0, 0, null, 0);

    /** Whether it takes samples. */
    public enum State {
        /** Nothing was reported yet. */
        UNKNOWN,
        READY,
        /** As large as it may become. */
        FULL,
        /** The disk has no more room than is to be kept free. */
        DISK_FULL,
        /** Cannot be written; the gateway's log has the details. */
        BROKEN
    }

    /** Whether samples are being lost, or will be as soon as the server is away. */
    public boolean isInTrouble() {
        return state == State.FULL || state == State.DISK_FULL || state == State.BROKEN;
    }
}
