package io.plenum.emulator.opcua;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Period;
import org.eclipse.milo.opcua.stack.core.util.SelfSignedCertificateBuilder;
import org.eclipse.milo.opcua.stack.core.util.SelfSignedCertificateGenerator;
import org.jspecify.annotations.Nullable;

/** The server's own key and self-signed certificate, made once and kept. */
record ServerIdentity(KeyPair keys, X509Certificate certificate) {

    static final String APPLICATION_URI = "urn:aula-house:server";

    private static final String ALIAS = "aula-house";
    private static final int KEY_BITS = 2048;
    // The file permissions protect the key; a password beside it in the same folder would protect nothing.
    private static final char[] STORE_PASSWORD = "aula-house".toCharArray();

    static ServerIdentity loadOrCreate(@Nullable Path folder, String address) throws Exception {
        if (folder == null) {
            return create(address);
        }
        Path file = folder.resolve("aula-house-opcua.p12");
        if (Files.exists(file)) {
            return load(file);
        }
        ServerIdentity identity = create(address);
        Files.createDirectories(folder);
        identity.store(file);
        return identity;
    }

    private static ServerIdentity create(String address) throws Exception {
        KeyPair keys = SelfSignedCertificateGenerator.generateRsaKeyPair(KEY_BITS);
        X509Certificate certificate = new SelfSignedCertificateBuilder(keys)
                .setCommonName("Aula House")
                .setOrganization("Plenum building emulator")
                .setApplicationUri(APPLICATION_URI)
                .setValidityPeriod(Period.ofYears(10))
                .addDnsName("localhost")
                .addIpAddress(address)
                .build();
        return new ServerIdentity(keys, certificate);
    }

    private static ServerIdentity load(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, STORE_PASSWORD);
        }
        if (store.getKey(ALIAS, STORE_PASSWORD) instanceof PrivateKey key
                && store.getCertificate(ALIAS) instanceof X509Certificate certificate) {
            return new ServerIdentity(new KeyPair(certificate.getPublicKey(), key), certificate);
        }
        throw new IOException("No key in " + file + "; delete it and a new one is made");
    }

    private void store(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, STORE_PASSWORD);
        store.setKeyEntry(ALIAS, keys.getPrivate(), STORE_PASSWORD, new Certificate[] {certificate});
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var out = Files.newOutputStream(file)) {
            store.store(out, STORE_PASSWORD);
        }
    }

    void writeCertificate(Path file) throws IOException, GeneralSecurityException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.write(file, certificate.getEncoded());
    }
}
