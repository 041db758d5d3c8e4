package io.plenum.gateway.rest;

import io.plenum.gateway.GatewayBuffer;
import io.plenum.gateway.GatewayStatus;
import io.plenum.gateway.overview.GatewayCondition;
import io.plenum.gateway.overview.GatewayOverview;
import io.plenum.gateway.register.GatewayEntry.IssuedCertificate;
import io.plenum.gateway.register.GatewayEntry.Revocation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A gateway as the API shows it. Figures of one that is away are its last.
 *
 * @param local whether it runs beside the server
 * @param since when it connected, or was there last; null where it never was
 * @param address from which it connected last
 * @param protocol of the link on which both sides agreed; 0 where it has not connected since the server started
 * @param clockDifferenceSeconds how far its clock is ahead of the server's; null where not measured
 * @param heapBytes that its process uses, 0 where unknown
 * @param refused samples and events for points that are not its own
 * @param packetsRefused that came from its networks and that no controller can have meant, and announcements of more devices than a
 *     building can have, since its process began
 * @param eventsDropped alarms and events of controllers beyond what a building can have, since its process began
 * @param lastError in words; null for none since the server started
 * @param certificateUntil end of its newest certificate; null for one beside the server
 * @param connections that it makes
 */
record GatewayView(
        String name,
        boolean local,
        GatewayCondition condition,
        @Nullable Instant since,
        String address,
        String version,
        int protocol,
        List<String> kinds,
        BufferView buffer,
        @Nullable Double clockDifferenceSeconds,
        long heapBytes,
        int restarts,
        long refused,
        long packetsRefused,
        long eventsDropped,
        @Nullable String lastError,
        @Nullable Instant certificateUntil,
        @Nullable RevocationView revocation,
        List<String> connections) {

    private static final double MILLIS_OF_SECOND = 1000;

    /**
     * What waits on its disk.
     *
     * @param oldest time of the oldest sample; null where nothing waits
     * @param dropped samples and reports that were lost since the buffer was begun
     */
    record BufferView(
            GatewayBuffer.State state,
            long batches,
            long bytes,
            long capacityBytes,
            @Nullable Instant oldest,
            long dropped) {

        static BufferView of(GatewayBuffer buffer) {
            return new BufferView(
                    buffer.state(),
                    buffer.batches(),
                    buffer.bytes(),
                    buffer.capacityBytes(),
                    buffer.oldest(),
                    buffer.dropped());
        }
    }

    /** That its certificate is not accepted any more. */
    record RevocationView(Instant at, String by, String reason) {}

    static GatewayView of(GatewayOverview gateway, @Nullable String lastError) {
        GatewayStatus status = gateway.status();
        Duration clock = status == null ? null : status.clockDifference();
        IssuedCertificate certificate = gateway.certificate();
        Revocation revocation = gateway.revocation();
        return new GatewayView(
                gateway.name(),
                gateway.local(),
                gateway.condition(),
                gateway.since(),
                status == null ? "" : status.address(),
                gateway.version(),
                status == null ? 0 : status.protocol(),
                gateway.kinds(),
                BufferView.of(gateway.buffer()),
                clock == null ? null : clock.toMillis() / MILLIS_OF_SECOND,
                status == null ? 0 : status.heapBytes(),
                status == null ? 0 : status.restarts(),
                status == null ? 0 : status.refusedSamples(),
                status == null ? 0 : status.packetsRefused(),
                status == null ? 0 : status.eventsDropped(),
                lastError,
                certificate == null ? null : certificate.until(),
                revocation == null ? null : new RevocationView(revocation.at(), revocation.by(), revocation.reason()),
                gateway.connections());
    }
}
