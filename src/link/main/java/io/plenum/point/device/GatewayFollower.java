package io.plenum.point.device;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Is told once a second how the gateways are. Must return at once. */
@FunctionalInterface
public interface GatewayFollower {

    /** Of all gateways; one that is not among them does not exist any more. */
    void accept(Collection<GatewayCondition> gateways);

    /**
     * How a gateway is.
     *
     * @param silent whether it has been missing longer than a restart takes
     * @param bufferFull whether its buffer cannot take samples
     * @param dropped samples and reports that it has lost for that since its buffer was begun
     * @param certificates that it signs in with, here or at servers, and those of servers that it reads, as far as they end soon or have
     *     ended; null where it has not said yet
     */
    record GatewayCondition(
            String gateway,
            boolean silent,
            boolean bufferFull,
            long dropped,
            @Nullable List<CertificateEnd> certificates) {}

    /**
     * When a certificate ends.
     *
     * @param subject distinguished name
     * @param connection that depends on it, empty where that is the gateway as a whole
     * @param until UTC
     */
    record CertificateEnd(String subject, String connection, Instant until) {

        @Override
        public String toString() {
            String used = connection.isEmpty() ? "" : " (" + connection + ")";
            return subject + used + ": " + until.truncatedTo(ChronoUnit.MINUTES);
        }
    }
}
