package io.plenum.web.https;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
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
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new HttpsRefusal("no certificate can be made in " + folder + ": " + e.getMessage(), e);
        }
    }

    private boolean isGood(Instant now) {
        try (InputStream in = Files.newInputStream(certificate)) {
            X509Certificate known =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            return Files.exists(key)
                    && known.getNotAfter().toInstant().minus(RENEWED).isAfter(now);
        } catch (IOException | GeneralSecurityException none) {
            return false;
        }
    }

    private void make(@Nullable String publicUrl)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair keys = generator.generateKeyPair();
        Instant now = Instant.now();
        var name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, "Plenum on " + hostName())
                .build();
        var builder = new JcaX509v3CertificateBuilder(
                name,
                new BigInteger(127, new SecureRandom()),
                Date.from(now.minus(Duration.ofHours(1))),
                Date.from(now.plus(LIFE)),
                name,
                keys.getPublic());
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names(publicUrl)));
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        X509Certificate made = new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
        Path folder = Objects.requireNonNull(certificate.getParent());
        Files.createDirectories(Objects.requireNonNull(folder.getParent()));
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        write(key, "PRIVATE KEY", keys.getPrivate().getEncoded());
        write(certificate, "CERTIFICATE", made.getEncoded());
    }

    private static GeneralName[] names(@Nullable String publicUrl) throws IOException {
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
        return names.toArray(GeneralName[]::new);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException noName) {
            return "localhost";
        }
    }

    private static void write(Path file, String kind, byte[] content) throws IOException {
        StringWriter pem = new StringWriter();
        pem.append("-----BEGIN ").append(kind).append("-----\n");
        pem.append(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content));
        pem.append("\n-----END ").append(kind).append("-----\n");
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, pem.toString());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
