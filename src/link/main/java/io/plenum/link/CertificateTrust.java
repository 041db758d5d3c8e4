package io.plenum.link;

import java.io.IOException;
import java.util.List;

/** Which servers of a protocol somebody has decided to trust. */
public interface CertificateTrust {

    /** Trusted ones and rejected ones. */
    List<CertificateEntry> certificates();

    /**
     * Trusts a rejected certificate from here on.
     *
     * @return false where none with this thumbprint was rejected
     */
    boolean trust(String thumbprint) throws IOException;

    /**
     * Trusts a certificate no longer; it waits again for somebody to decide. Counts at the next connect.
     *
     * @return false where none with this thumbprint was trusted
     */
    default boolean distrust(String thumbprint) throws IOException {
        return false;
    }

    /** By which we sign in ourselves, as far as one has been made. */
    default List<SigningCertificate> own() throws IOException {
        return List.of();
    }

    /**
     * Makes a certificate of our own anew, with a new key, for the same application. Counts at the next connect.
     *
     * @param thumbprint of the present one
     * @return false where none of ours has this thumbprint
     */
    default boolean renew(String thumbprint) throws IOException {
        return false;
    }

    /**
     * A certificate by which a gateway itself signs in at servers.
     *
     * @param thumbprint SHA-256 of the certificate in hexadecimal
     * @param validFrom ISO-8601
     * @param validUntil ISO-8601
     * @param encoded X.509, DER, in Base64
     */
    record SigningCertificate(String thumbprint, String subject, String validFrom, String validUntil, String encoded) {}
}
