package io.plenum.uplink.folder;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

/**
 * Who a gateway is to a server elsewhere.
 *
 * @param certificate that the server's authority issued for the key
 * @param authority the only one that a server's certificate is accepted of
 */
public record GatewayIdentity(PrivateKey key, X509Certificate certificate, X509Certificate authority) {

    /** When two thirds of the certificate's life are over. */
    public Instant renewal() {
        Instant from = certificate.getNotBefore().toInstant();
        Duration life = Duration.between(from, certificate.getNotAfter().toInstant());
        return from.plus(life.multipliedBy(2).dividedBy(3));
    }
}
