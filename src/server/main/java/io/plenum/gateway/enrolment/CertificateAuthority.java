package io.plenum.gateway.enrolment;

import io.plenum.gateway.register.GatewayCertificates;
import io.plenum.web.certificate.CertificatePurpose;
import io.plenum.web.certificate.NewCertificate;
import io.plenum.web.certificate.PemFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bouncycastle.asn1.x509.GeneralName;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The installation's own certificate authority. It issues certificates to this server and to the gateways, for nobody else and for
 * nothing else. Both halves are kept in {@code authority} of the data folder, which gateways need not read and which backups hold; its
 * certificate, by which gateways beside the server know it, is put into {@code link/authority.pem}.
 */
@Component
class CertificateAuthority implements GatewayCertificates {

    /** The name that gateways check, whatever the address by which they reach the server. */
    static final String SERVER = "plenum-server";

    static final Duration GATEWAY_LIFE = Duration.ofDays(90);
    static final Duration SERVER_LIFE = Duration.ofDays(365);
    /** Clocks of controllers' networks go wrong by a day more often than by a minute. */
    static final Duration SKEW = Duration.ofDays(1);

    private static final Duration LIFE = Duration.ofDays(20 * 365);
    private static final String ENROLMENT = "urn:uuid:";
    private static final int URI = 6;
    private static final Logger log = LoggerFactory.getLogger(CertificateAuthority.class);

    private final PemFile certificateFile;
    private final PemFile keyFile;
    private final Clock clock;
    private final X509Certificate certificate;
    private final PrivateKey key;

    CertificateAuthority(@Value("${plenum.data}") Path data, Clock clock) {
        Path folder = data.toAbsolutePath().resolve("authority");
        this.certificateFile = new PemFile(folder.resolve("certificate.pem"));
        this.keyFile = new PemFile(folder.resolve("key.pem"));
        this.clock = clock;
        try {
            if (!Files.exists(certificateFile.path()) && !Files.exists(keyFile.path())) {
                make();
            }
            certificate = certificateFile.certificate();
            key = keyFile.key();
            new PemFile(data.toAbsolutePath().resolve("link").resolve("authority.pem")).write(certificate);
        } catch (IOException | GeneralSecurityException e) {
            throw new AuthorityException(
                    "the authority for gateways cannot be used: " + certificateFile.path() + " and " + keyFile.path()
                            + " must both be there and readable for this user. Restore them from a backup; or remove both"
                            + " for a new authority, with which every gateway elsewhere has to be enrolled anew. ("
                            + e + ")",
                    e);
        }
    }

    private void make() throws IOException, GeneralSecurityException {
        KeyPair keys = NewCertificate.newKeys();
        Instant now = clock.instant();
        X509Certificate made = new NewCertificate(
                        "Plenum " + UUID.randomUUID(),
                        CertificatePurpose.AUTHORITY,
                        List.of(),
                        now.minus(SKEW),
                        now.plus(LIFE))
                .selfSigned(keys);
        keyFile.write(keys.getPrivate());
        certificateFile.write(made);
        log.info("An authority for gateways was made: {}", certificateFile.path());
    }

    X509Certificate certificate() {
        return certificate;
    }

    X509Certificate issueServer(PublicKey of) throws GeneralSecurityException {
        return issue(SERVER, CertificatePurpose.SERVER, new GeneralName(GeneralName.dNSName, SERVER), SERVER_LIFE, of);
    }

    /** @param name for people; what counts is the enrolment */
    X509Certificate issueGateway(String name, UUID enrolment, PublicKey of) throws GeneralSecurityException {
        GeneralName known = new GeneralName(GeneralName.uniformResourceIdentifier, ENROLMENT + enrolment);
        return issue(name, CertificatePurpose.CLIENT, known, GATEWAY_LIFE, of);
    }

    private X509Certificate issue(
            String commonName, CertificatePurpose purpose, GeneralName name, Duration life, PublicKey of)
            throws GeneralSecurityException {
        Instant now = clock.instant();
        return new NewCertificate(commonName, purpose, List.of(name), now.minus(SKEW), now.plus(life))
                .issued(of, certificate, key);
    }

    boolean hasIssued(X509Certificate other) {
        try {
            other.verify(certificate.getPublicKey());
            return true;
        } catch (GeneralSecurityException foreign) {
            return false;
        }
    }

    @Override
    public @Nullable UUID enrolment(X509Certificate given) {
        try {
            given.checkValidity(Date.from(clock.instant()));
            if (!hasIssued(given) || given.getSubjectAlternativeNames() == null) {
                return null;
            }
            return given.getSubjectAlternativeNames().stream()
                    .filter(name -> name.get(0).equals(URI) && name.get(1) instanceof String)
                    .map(name -> (String) name.get(1))
                    .filter(uri -> uri.startsWith(ENROLMENT))
                    .map(uri -> UUID.fromString(uri.substring(ENROLMENT.length())))
                    .findFirst()
                    .orElse(null);
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return null;
        }
    }
}
