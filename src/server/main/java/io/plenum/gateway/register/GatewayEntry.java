package io.plenum.gateway.register;

import io.plenum.gateway.RegisteredGateway;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A gateway as it is stored.
 *
 * @param enrolment stands in its certificate; of a local one it means nothing
 * @param registered UTC
 * @param certificate the newest that was issued for it, null for a local one
 * @param revocation null while it may connect
 * @param version of its software when it was connected last, empty where it never was
 * @param seen when it was connected last (UTC, to a few minutes), null where it never was
 */
public record GatewayEntry(
        String name,
        UUID enrolment,
        boolean local,
        List<String> kinds,
        Instant registered,
        @Nullable IssuedCertificate certificate,
        @Nullable Revocation revocation,
        String version,
        @Nullable Instant seen) {

    /**
     * A certificate that was issued.
     *
     * @param serial in hexadecimal
     * @param until UTC
     */
    public record IssuedCertificate(String serial, Instant until) {}

    /**
     * That a certificate is not accepted any more.
     *
     * @param at UTC
     * @param by user name
     */
    public record Revocation(Instant at, String by, String reason) {}

    /** One that runs beside the server. */
    static GatewayEntry local(String name, Instant now) {
        return new GatewayEntry(name, UUID.randomUUID(), true, List.of(), now, null, null, "", null);
    }

    GatewayEntry withKinds(List<String> others) {
        return new GatewayEntry(name, enrolment, local, others, registered, certificate, revocation, version, seen);
    }

    /** Whether it, and not another one that took its name, may still connect. */
    boolean stillMayBe(@Nullable GatewayEntry now) {
        return now != null
                && now.local == local
                && now.revocation == null
                && (local || now.enrolment.equals(enrolment));
    }

    RegisteredGateway registeredGateway() {
        return new RegisteredGateway(
                name, local, kinds, registered, certificate == null ? null : certificate.until(), revocation != null);
    }
}
