package io.plenum.gateway.overview;

import io.plenum.gateway.GatewayBuffer;
import io.plenum.gateway.GatewayStatus;
import io.plenum.gateway.register.GatewayEntry;
import io.plenum.gateway.register.GatewayEntry.IssuedCertificate;
import io.plenum.gateway.register.GatewayEntry.Revocation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A gateway with all that is known of it.
 *
 * @param entry null for one that has connections but has never come
 * @param status null where nothing is known of it since the server started
 * @param connections that it makes or is to make, in the order of their names
 */
public record GatewayOverview(
        String name, @Nullable GatewayEntry entry, @Nullable GatewayStatus status, List<String> connections) {

    /** Beyond this samples get times that are visibly wrong. */
    public static final Duration CLOCK_LIMIT = Duration.ofSeconds(2);

    public GatewayCondition condition() {
        if (revocation() != null) {
            return GatewayCondition.REVOKED;
        }
        if (status != null && status.connected()) {
            return GatewayCondition.CONNECTED;
        }
        if (status != null && !status.away() && status.since() != null) {
            return GatewayCondition.RECONNECTING;
        }
        return since() == null ? GatewayCondition.NEVER_SEEN : GatewayCondition.SILENT;
    }

    /** When it connected, or was there last (UTC, to a few minutes where the server started since); null where it never was. */
    public @Nullable Instant since() {
        if (status != null && status.since() != null) {
            return status.since();
        }
        return entry == null ? null : entry.seen();
    }

    public boolean local() {
        return entry == null ? status == null || status.local() : entry.local();
    }

    /** The newest that was issued for it; null for one beside the server. */
    public @Nullable IssuedCertificate certificate() {
        return entry == null ? null : entry.certificate();
    }

    public @Nullable Revocation revocation() {
        return entry == null ? null : entry.revocation();
    }

    /** Of its software, empty where it never said. */
    public String version() {
        if (status != null && !status.version().isEmpty()) {
            return status.version();
        }
        return entry == null ? "" : entry.version();
    }

    /** Of the connections that it makes. */
    public List<String> kinds() {
        if (status != null && !status.kinds().isEmpty()) {
            return status.kinds();
        }
        return entry == null ? List.of() : entry.kinds();
    }

    public GatewayBuffer buffer() {
        return status == null ? GatewayBuffer.UNKNOWN : status.buffer();
    }

    /** Whether its clock differs from the server's by more than people should accept. */
    public boolean clockIsWrong() {
        Duration difference = status == null ? null : status.clockDifference();
        return difference != null && difference.abs().compareTo(CLOCK_LIMIT) > 0;
    }
}
