package io.plenum.link.wire;

import io.plenum.link.ConnectionStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a gateway is, as it says itself about once a second.
 *
 * @param time its clock when it sent this
 * @param heapBytes memory of its process that is in use
 * @param started when its process began
 * @param packetsRefused packets that no controller can have meant, since then
 * @param eventsDropped events of controllers beyond what a building can have, since then
 */
public record StatusReport(
        List<ConnectionStatus> connections,
        BufferFill buffer,
        @Nullable Instant time,
        long heapBytes,
        @Nullable Instant started,
        long packetsRefused,
        long eventsDropped) {

    /**
     * What waits on the gateway's disk for the server.
     *
     * @param oldest time of the oldest sample that waits, null where none does
     * @param dropped samples and reports that were lost since the buffer was begun, because nothing took them
     */
    public record BufferFill(
            BufferState state,
            long batches,
            long bytes,
            long capacity,
            @Nullable Instant oldest,
            long dropped) {}

    /** Whether the buffer takes batches. */
    public enum BufferState {
        READY,
        /** All bytes that it may use are in use. */
        FULL,
        /** The disk has no more than the reserve that is left to others. */
        DISK_FULL,
        /** Its file cannot be opened or written; the gateway's log says why. */
        BROKEN
    }
}
