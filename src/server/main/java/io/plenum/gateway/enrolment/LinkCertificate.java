package io.plenum.gateway.enrolment;

import io.grpc.util.AdvancedTlsX509KeyManager;
import io.plenum.web.certificate.NewCertificate;
import io.plenum.web.certificate.PemFile;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.X509ExtendedKeyManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What the server shows on the link: a certificate of the installation's authority, renewed a month before it ends. Connections that
 * stand keep theirs; the next one sees the new.
 */
@Component
class LinkCertificate {

    private static final Duration RENEWED = Duration.ofDays(30);
    private static final Logger log = LoggerFactory.getLogger(LinkCertificate.class);

    private final CertificateAuthority authority;
    private final PemFile certificateFile;
    private final PemFile keyFile;
    private final Clock clock;
    private final AdvancedTlsX509KeyManager manager = new AdvancedTlsX509KeyManager();

    LinkCertificate(CertificateAuthority authority, @Value("${plenum.data}") Path data, Clock clock)
            throws IOException, GeneralSecurityException {
        this.authority = authority;
        this.clock = clock;
        Path folder = data.toAbsolutePath().resolve("authority");
        certificateFile = new PemFile(folder.resolve("server.pem"));
        keyFile = new PemFile(folder.resolve("server-key.pem"));
        if (!useKept()) {
            make();
        }
    }

    /** Shows always the newest. */
    X509ExtendedKeyManager manager() {
        return manager;
    }

    private boolean useKept() throws GeneralSecurityException {
        try {
            X509Certificate kept = certificateFile.certificate();
            if (!authority.hasIssued(kept) || !isGood(kept)) {
                return false;
            }
            use(kept, keyFile.key());
            return true;
        } catch (IOException | GeneralSecurityException missing) {
            log.debug("The server has no certificate for the link yet", missing);
            return false;
        }
    }

    private boolean isGood(X509Certificate kept) {
        Instant now = clock.instant();
        return kept.getNotAfter().toInstant().minus(RENEWED).isAfter(now)
                && !kept.getNotBefore().toInstant().isAfter(now);
    }

    private void make() throws IOException, GeneralSecurityException {
        KeyPair keys = NewCertificate.newKeys();
        X509Certificate made = authority.issueServer(keys.getPublic());
        keyFile.write(keys.getPrivate());
        certificateFile.write(made);
        use(made, keys.getPrivate());
    }

    /** With the authority's own behind it: a gateway that is enrolled only now has nothing but its fingerprint. */
    private void use(X509Certificate certificate, PrivateKey key) throws GeneralSecurityException {
        manager.updateIdentityCredentials(new X509Certificate[] {certificate, authority.certificate()}, key);
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void renew() throws IOException, GeneralSecurityException {
        if (!isGood(certificateFile.certificate())) {
            make();
            log.info("The server's certificate for gateways was renewed");
        }
    }
}
