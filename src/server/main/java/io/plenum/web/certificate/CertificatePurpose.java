package io.plenum.web.certificate;

import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.jspecify.annotations.Nullable;

/** What a certificate may be used for (RFC 5280, 4.2.1.3 and 4.2.1.12); whoever checks it refuses it for anything else. */
public enum CertificatePurpose {
    /** Signs certificates, but none of further authorities. */
    AUTHORITY,
    SERVER,
    /** A server that nobody vouches for. It names no usage: some browsers refuse a self-signed certificate that does. */
    OWN_SERVER,
    CLIENT;

    /** Null where it names none. */
    @Nullable
    KeyUsage usage() {
        return switch (this) {
            case AUTHORITY -> new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign);
            case SERVER, CLIENT -> new KeyUsage(KeyUsage.digitalSignature);
            case OWN_SERVER -> null;
        };
    }

    /** Null where it names none. */
    @Nullable
    ExtendedKeyUsage extended() {
        return switch (this) {
            case SERVER -> new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth);
            case CLIENT -> new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth);
            case AUTHORITY, OWN_SERVER -> null;
        };
    }
}
