package io.plenum.web.certificate;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * What a certificate is to say (X.509 version 3 after RFC 5280). Keys are of the curve P-256.
 *
 * @param commonName of its subject, for people
 * @param names alternative names, by which programs check it; may be empty
 * @param from UTC
 * @param until UTC
 */
public record NewCertificate(
        String commonName, CertificatePurpose purpose, List<GeneralName> names, Instant from, Instant until) {

    private static final String SIGNATURE = "SHA256withECDSA";
    /** A serial number that nobody can foresee; at most 20 octets, and positive. */
    private static final int SERIAL_BITS = 127;

    public static KeyPair newKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    public X509Certificate selfSigned(KeyPair keys) throws GeneralSecurityException {
        return signed(subject(), keys.getPublic(), keys.getPrivate(), keys.getPublic());
    }

    /**
     * Signed by an authority.
     *
     * @param issuerKey private half of the authority's key
     */
    public X509Certificate issued(PublicKey key, X509Certificate issuer, PrivateKey issuerKey)
            throws GeneralSecurityException {
        return signed(new JcaX509CertificateHolder(issuer).getSubject(), key, issuerKey, issuer.getPublicKey());
    }

    private X500Name subject() {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, commonName)
                .build();
    }

    private X509Certificate signed(X500Name issuer, PublicKey key, PrivateKey issuerKey, PublicKey issuerPublic)
            throws GeneralSecurityException {
        var builder = new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(SERIAL_BITS, new SecureRandom()).add(BigInteger.ONE),
                Date.from(from),
                Date.from(until),
                subject(),
                key);
        try {
            extend(builder, key, issuerPublic);
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(SIGNATURE).build(issuerKey)));
        } catch (IOException | OperatorCreationException impossible) {
            throw new GeneralSecurityException("no certificate can be made", impossible);
        }
    }

    private void extend(JcaX509v3CertificateBuilder builder, PublicKey key, PublicKey issuer)
            throws IOException, GeneralSecurityException {
        JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
        boolean authority = purpose == CertificatePurpose.AUTHORITY;
        builder.addExtension(
                Extension.basicConstraints, true, authority ? new BasicConstraints(0) : new BasicConstraints(false));
        KeyUsage usage = purpose.usage();
        if (usage != null) {
            builder.addExtension(Extension.keyUsage, true, usage);
        }
        builder.addExtension(Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(key));
        builder.addExtension(Extension.authorityKeyIdentifier, false, identifiers.createAuthorityKeyIdentifier(issuer));
        ExtendedKeyUsage extended = purpose.extended();
        if (extended != null) {
            builder.addExtension(Extension.extendedKeyUsage, false, extended);
        }
        if (!names.isEmpty()) {
            builder.addExtension(
                    Extension.subjectAlternativeName, false, new GeneralNames(names.toArray(GeneralName[]::new)));
        }
    }
}
