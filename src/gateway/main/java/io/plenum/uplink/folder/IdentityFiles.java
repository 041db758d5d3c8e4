package io.plenum.uplink.folder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The identity of an enrolled gateway in one file, so that key and certificate always belong together; and that of its authority. */
public final class IdentityFiles {

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----(?<key>[^-]+)-----END PRIVATE KEY-----");
    private static final int LINE = 64;

    private final Path identity;
    private final Path authority;

    /** Makes the folder where it is not there. */
    public IdentityFiles(Path folder) throws IOException {
        PrivateFiles.folder(folder);
        identity = folder.resolve("identity.pem");
        authority = folder.resolve("authority.pem");
    }

    /** Null where the gateway was never enrolled. */
    public @Nullable GatewayIdentity read() throws IOException, GeneralSecurityException {
        if (!Files.exists(identity)) {
            return null;
        }
        String text = Files.readString(identity);
        Matcher key = KEY.matcher(text);
        if (!key.find()) {
            throw new GeneralSecurityException(identity + " has no private key");
        }
        byte[] encoded = Base64.getMimeDecoder().decode(key.group("key"));
        PrivateKey read = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        String rest = text.substring(key.end());
        return new GatewayIdentity(
                read,
                certificate(rest.getBytes(StandardCharsets.US_ASCII)),
                certificate(Files.readAllBytes(authority)));
    }

    /** Puts this identity in place of the one before. */
    public void write(GatewayIdentity next) throws IOException, CertificateEncodingException {
        PrivateFiles.write(authority, pem("CERTIFICATE", next.authority().getEncoded()));
        byte[] key = pem("PRIVATE KEY", next.key().getEncoded());
        byte[] certificate = pem("CERTIFICATE", next.certificate().getEncoded());
        byte[] both = new byte[key.length + certificate.length];
        System.arraycopy(key, 0, both, 0, key.length);
        System.arraycopy(certificate, 0, both, key.length, certificate.length);
        PrivateFiles.write(identity, both);
    }

    /** Reads a certificate, PEM or DER. */
    public static X509Certificate certificate(byte[] encoded) throws GeneralSecurityException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
    }

    private static byte[] pem(String kind, byte[] content) {
        String text = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(content);
        return ("-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
