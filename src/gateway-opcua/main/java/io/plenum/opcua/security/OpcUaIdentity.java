package io.plenum.opcua.security;

import io.plenum.trust.TrustList;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Period;
import java.util.UUID;
import org.eclipse.milo.opcua.stack.core.util.CertificateUtil;
import org.eclipse.milo.opcua.stack.core.util.SelfSignedCertificateBuilder;
import org.eclipse.milo.opcua.stack.core.util.SelfSignedCertificateGenerator;

/** Plenum's own OPC UA application certificate, made once and kept: servers may have to be told to trust it. */
public record OpcUaIdentity(KeyPair keys, X509Certificate certificate, String applicationUri) {

    private static final String ALIAS = "plenum";
    // The permissions of the file protect the key; a password kept beside it would protect nothing.
    private static final char[] STORE_PASSWORD = "plenum".toCharArray();

    /** One at a time: several connections open at once at the first start. */
    public static synchronized OpcUaIdentity loadOrCreate(Path folder) throws IOException, GeneralSecurityException {
        Path file = folder.resolve("plenum-opcua.p12");
        if (Files.exists(file)) {
            return load(file);
        }
        // Another one in each installation: servers tell their clients apart by it, and it must be that of the
        // certificate.
        return create("urn:plenum:client:" + UUID.randomUUID()).keep(folder);
    }

    /**
     * Makes a new key and certificate for the same application; what was before stays beside it, for whoever has to go back.
     *
     * @return false where the present certificate has another thumbprint
     */
    static synchronized boolean renew(Path folder, String thumbprint) throws IOException, GeneralSecurityException {
        Path file = folder.resolve("plenum-opcua.p12");
        if (!Files.exists(file)) {
            return false;
        }
        OpcUaIdentity present = load(file);
        if (!TrustList.thumbprint(present.certificate).equals(thumbprint)) {
            return false;
        }
        OpcUaIdentity renewed = create(present.applicationUri);
        Files.copy(
                file,
                folder.resolve("plenum-opcua.before.p12"),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
        renewed.keep(folder);
        return true;
    }

    private OpcUaIdentity keep(Path folder) throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        store(folder.resolve("plenum-opcua.p12"));
        Files.write(folder.resolve("plenum-opcua.der"), certificate.getEncoded());
        return this;
    }

    private static OpcUaIdentity create(String uri) throws GeneralSecurityException {
        KeyPair keys = SelfSignedCertificateGenerator.generateRsaKeyPair(2048);
        try {
            return new OpcUaIdentity(
                    keys,
                    new SelfSignedCertificateBuilder(keys)
                            .setCommonName("Plenum")
                            .setOrganization("Plenum")
                            .setApplicationUri(uri)
                            .setValidityPeriod(Period.ofYears(10))
                            .addDnsName("localhost")
                            .build(),
                    uri);
        } catch (GeneralSecurityException e) {
            throw e;
        } catch (Exception e) {
            throw new GeneralSecurityException("The application certificate cannot be made", e);
        }
    }

    private static OpcUaIdentity load(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, STORE_PASSWORD);
        }
        if (store.getKey(ALIAS, STORE_PASSWORD) instanceof PrivateKey key
                && store.getCertificate(ALIAS) instanceof X509Certificate certificate) {
            String uri = CertificateUtil.getSanUri(certificate)
                    .orElseThrow(() -> new IOException("The certificate in " + file + " names no application"));
            return new OpcUaIdentity(new KeyPair(certificate.getPublicKey(), key), certificate, uri);
        }
        throw new IOException("No key in " + file + "; delete it and a new one is made");
    }

    private void store(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, STORE_PASSWORD);
        store.setKeyEntry(ALIAS, keys.getPrivate(), STORE_PASSWORD, new Certificate[] {certificate});
        // Whole or not at all: half a key would stop every later start.
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(draft)) {
            store.store(out, STORE_PASSWORD);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
