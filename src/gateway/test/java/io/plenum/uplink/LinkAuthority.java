package io.plenum.uplink;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An installation's own authority, as its server has one. */
final class LinkAuthority {

    private final KeyPair keys = newKeys();
    private final X509Certificate certificate;

    LinkAuthority() throws Exception {
        certificate = issue("Plenum authority", keys.getPublic(), null, Instant.now(), Duration.ofDays(365));
    }

    static KeyPair newKeys() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    X509Certificate certificate() {
        return certificate;
    }

    /** For a client, or for a server that is called so. */
    X509Certificate issue(PublicKey key, String name, Instant from, Duration life) throws Exception {
        return issue(name, key, name, from, life);
    }

    /** @param host null for the authority itself */
    private X509Certificate issue(
            String name, PublicKey key, @org.jspecify.annotations.Nullable String host, Instant from, Duration life)
            throws Exception {
        var builder = new JcaX509v3CertificateBuilder(
                new X500Principal("CN=Plenum authority"),
                BigInteger.valueOf(System.nanoTime()),
                Date.from(from.minusSeconds(60)),
                Date.from(from.plus(life)),
                new X500Principal("CN=" + name),
                key);
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(host == null));
        if (host != null) {
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(new GeneralName(GeneralName.dNSName, host)));
        }
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    static byte[] pem(X509Certificate certificate) throws Exception {
        return ("-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                        + "\n-----END CERTIFICATE-----\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
