package io.plenum.trust;

import io.plenum.link.CertificateEntry;
import io.plenum.link.CertificateTrust;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificates of servers that somebody has decided to trust, of one protocol: files (DER or PEM) in {@code trusted}. A certificate that is met and
 * not among them is put into {@code rejected}, from where it can be moved. The folder is read at each check, so a file that is
 * put there counts at once.
 */
public final class TrustList implements CertificateTrust {

    private static final Logger log = LoggerFactory.getLogger(TrustList.class);
    /** A hostile network could fill the disk with certificates. */
    private static final int MOST_REJECTED = 100;
    /** Of a subject alternative name (RFC 5280, 4.2.1.6). */
    private static final Integer URI = 6;

    private final Path trusted;
    private final Path rejected;

    /** @param folder holds the folders {@code trusted} and {@code rejected} */
    public TrustList(Path folder) {
        trusted = folder.resolve("trusted");
        rejected = folder.resolve("rejected");
    }

    /**
     * A certificate of a server.
     *
     * @param thumbprint SHA-256 of the certificate in hexadecimal
     * @param application URI of the application that it names, empty where it names none
     */
    public record TrustedCertificate(String thumbprint, String subject, String validUntil, String application) {}

    public List<TrustedCertificate> trusted() {
        return entries(trusted);
    }

    public List<TrustedCertificate> rejected() {
        return entries(rejected);
    }

    @Override
    public List<CertificateEntry> certificates() {
        return Stream.concat(
                        trusted().stream().map(each -> entry(each, true)),
                        rejected().stream().map(each -> entry(each, false)))
                .toList();
    }

    private static CertificateEntry entry(TrustedCertificate each, boolean trusted) {
        return new CertificateEntry(each.thumbprint(), each.subject(), each.validUntil(), each.application(), trusted);
    }

    /** Moves a rejected certificate to the trusted ones; false where there is none with this thumbprint. */
    @Override
    public synchronized boolean trust(String thumbprint) throws IOException {
        return move(thumbprint, rejected, trusted);
    }

    /** Moves it back. */
    @Override
    public synchronized boolean distrust(String thumbprint) throws IOException {
        return move(thumbprint, trusted, rejected);
    }

    /** All files that hold it: people put them there by other names. */
    private static boolean move(String thumbprint, Path from, Path to) throws IOException {
        boolean moved = false;
        for (Path file : files(from)) {
            X509Certificate certificate = read(file);
            if (certificate != null && thumbprint(certificate).equals(thumbprint)) {
                Files.createDirectories(to);
                Files.move(file, to.resolve(thumbprint + ".der"), StandardCopyOption.REPLACE_EXISTING);
                moved = true;
            }
        }
        return moved;
    }

    public boolean trusts(X509Certificate certificate) {
        return files(trusted).stream().anyMatch(file -> certificate.equals(read(file)));
    }

    public synchronized void reject(X509Certificate certificate) {
        try {
            Files.createDirectories(rejected);
            if (files(rejected).size() < MOST_REJECTED) {
                Files.write(rejected.resolve(thumbprint(certificate) + ".der"), certificate.getEncoded());
            }
        } catch (IOException | GeneralSecurityException e) {
            log.warn("The rejected certificate could not be kept in {}", rejected, e);
        }
    }

    public static X509Certificate parse(byte[] encoded) throws GeneralSecurityException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
    }

    public static String thumbprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All trusted ones, as they lie in the folder at present. */
    public List<X509Certificate> trustedCertificates() {
        return files(trusted).stream()
                .map(TrustList::read)
                .filter(Objects::nonNull)
                .toList();
    }

    private static String application(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return (names == null ? List.<List<?>>of() : names)
                    .stream()
                            .filter(name -> name.getFirst().equals(URI))
                            .map(name -> String.valueOf(name.getLast()))
                            .findFirst()
                            .orElse("");
        } catch (CertificateParsingException unreadable) {
            return "";
        }
    }

    private static List<TrustedCertificate> entries(Path folder) {
        List<TrustedCertificate> entries = new ArrayList<>();
        for (Path file : files(folder)) {
            X509Certificate certificate = read(file);
            if (certificate != null) {
                entries.add(new TrustedCertificate(
                        thumbprint(certificate),
                        certificate.getSubjectX500Principal().getName(),
                        certificate.getNotAfter().toInstant().toString(),
                        application(certificate)));
            }
        }
        return entries;
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            log.warn("Cannot read {}", folder, e);
            return List.of();
        }
    }

    private static @Nullable X509Certificate read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (IOException | GeneralSecurityException e) {
            log.warn("{} is no certificate", file);
            return null;
        }
    }
}
