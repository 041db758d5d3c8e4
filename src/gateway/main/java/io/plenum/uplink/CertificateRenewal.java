package io.plenum.uplink;

import io.plenum.uplink.folder.GatewayIdentity;
import io.plenum.uplink.folder.IdentityFiles;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The identity of an enrolled gateway, renewed when two thirds of its certificate's life are over. A stream that is open stays open; the
 * next one shows the new certificate.
 */
final class CertificateRenewal {

    private static final Logger LOG = LoggerFactory.getLogger(CertificateRenewal.class);
    private static final Duration AGAIN = Duration.ofHours(1);

    /** Has a certificate issued in place of another one. */
    @FunctionalInterface
    interface Issuer {
        GatewayIdentity renew(GatewayIdentity present) throws IOException, GeneralSecurityException;
    }

    private final IdentityFiles files;
    private final Issuer issuer;
    private final Clock clock;
    private volatile GatewayIdentity present;
    private Instant next = Instant.MIN;

    CertificateRenewal(GatewayIdentity present, IdentityFiles files, Issuer issuer, Clock clock) {
        this.present = present;
        this.files = files;
        this.issuer = issuer;
        this.clock = clock;
    }

    GatewayIdentity identity() {
        return present;
    }

    /** Call it now and then; may wait for the server. */
    synchronized void check() {
        Instant now = clock.instant();
        if (now.isBefore(present.renewal()) || now.isBefore(next)) {
            return;
        }
        next = now.plus(AGAIN);
        try {
            GatewayIdentity renewed = issuer.renew(present);
            files.write(renewed);
            present = renewed;
            LOG.info(
                    "The certificate was renewed and holds until {}",
                    renewed.certificate().getNotAfter().toInstant());
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            LOG.warn(
                    "The certificate could not be renewed and ends at {}; it is tried again in an hour: {}",
                    present.certificate().getNotAfter().toInstant(),
                    LinkFailure.text(e));
        }
    }
}
