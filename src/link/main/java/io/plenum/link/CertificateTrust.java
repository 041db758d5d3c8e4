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
}
