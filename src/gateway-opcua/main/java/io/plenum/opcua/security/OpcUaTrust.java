package io.plenum.opcua.security;

import io.plenum.link.CertificateEntry;
import io.plenum.link.CertificateTrust;
import io.plenum.link.CertificateTrust.SigningCertificate;
import io.plenum.trust.TrustList;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;

/**
 * Whom we trust, and the certificate that servers are to trust.
 *
 * @param folder of our own certificate and its key
 */
public record OpcUaTrust(TrustList servers, Path folder) implements CertificateTrust {

    @Override
    public List<CertificateEntry> certificates() {
        return servers.certificates();
    }

    @Override
    public boolean trust(String thumbprint) throws IOException {
        return servers.trust(thumbprint);
    }

    @Override
    public boolean distrust(String thumbprint) throws IOException {
        return servers.distrust(thumbprint);
    }

    /** Made here where there is none yet, so that a server can trust it before the first connection. */
    @Override
    public List<SigningCertificate> own() throws IOException {
        try {
            return List.of(entry(OpcUaIdentity.loadOrCreate(folder).certificate()));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static SigningCertificate entry(X509Certificate certificate) throws GeneralSecurityException {
        return new SigningCertificate(
                TrustList.thumbprint(certificate),
                certificate.getSubjectX500Principal().getName(),
                certificate.getNotBefore().toInstant().toString(),
                certificate.getNotAfter().toInstant().toString(),
                Base64.getEncoder().encodeToString(certificate.getEncoded()));
    }

    @Override
    public boolean renew(String thumbprint) throws IOException {
        try {
            return OpcUaIdentity.renew(folder, thumbprint);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}
