package io.plenum.web.https;

import io.plenum.web.certificate.CertificatePurpose;
import io.plenum.web.certificate.NewCertificate;
import io.plenum.web.certificate.PemFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.GeneralName;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A self-signed certificate that the server makes for itself and keeps, so that browsers that were set to trust it go on doing so.
 * It names this machine as it is reached: its names, its addresses, and the public address.
 *
 * @param certificate PEM
 * @param key PEM, for its owner only
 */
record OwnCertificate(Path certificate, Path key) {

    private static final Logger log = LoggerFactory.getLogger(OwnCertificate.class);
    /** As long as browsers accept from anybody (CA/Browser Forum's former limit); renewed a month before. */
    private static final Duration LIFE = Duration.ofDays(825);

    private static final Duration RENEWED = Duration.ofDays(30);

    /** What is there and still good, else a new one. */
    static OwnCertificate in(Path folder, @Nullable String publicUrl) {
        OwnCertificate own = new OwnCertificate(folder.resolve("certificate.pem"), folder.resolve("key.pem"));
        try {
            if (!own.isGood(Instant.now())) {
                own.make(publicUrl);
                log.info("A certificate was made for HTTPS: {}", own.certificate());
            }
            return own;
        } catch (IOException | GeneralSecurityException e) {
            throw new HttpsRefusal("no certificate can be made in " + folder + ": " + e.getMessage(), e);
        }
    }

    private boolean isGood(Instant now) {
        try {
            X509Certificate known = new PemFile(certificate).certificate();
            return Files.exists(key)
                    && known.getNotAfter().toInstant().minus(RENEWED).isAfter(now);
        } catch (IOException | GeneralSecurityException none) {
            return false;
        }
    }

    private void make(@Nullable String publicUrl) throws IOException, GeneralSecurityException {
        KeyPair keys = NewCertificate.newKeys();
        Instant now = Instant.now();
        X509Certificate made = new NewCertificate(
                        "Plenum on " + hostName(),
                        CertificatePurpose.OWN_SERVER,
                        names(publicUrl),
                        now.minus(Duration.ofHours(1)),
                        now.plus(LIFE))
                .selfSigned(keys);
        new PemFile(key).write(keys.getPrivate());
        new PemFile(certificate).write(made);
    }

    private static List<GeneralName> names(@Nullable String publicUrl) throws IOException {
        Set<GeneralName> names = new LinkedHashSet<>();
        names.add(new GeneralName(GeneralName.dNSName, "localhost"));
        names.add(new GeneralName(GeneralName.dNSName, hostName()));
        if (publicUrl != null && URI.create(publicUrl.strip()).getHost() != null) {
            String host = URI.create(publicUrl.strip()).getHost();
            boolean literal = host.matches("[0-9.]+") || host.startsWith("[");
            names.add(new GeneralName(
                    literal ? GeneralName.iPAddress : GeneralName.dNSName, host.replaceAll("[\\[\\]]", "")));
        }
        NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLinkLocalAddress())
                .map(InetAddress::getHostAddress)
                .map(address -> new GeneralName(GeneralName.iPAddress, address.replaceFirst("%.*", "")))
                .forEach(names::add);
        return List.copyOf(names);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException noName) {
            return "localhost";
        }
    }
}
