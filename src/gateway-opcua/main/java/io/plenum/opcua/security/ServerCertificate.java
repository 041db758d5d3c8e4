package io.plenum.opcua.security;

import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.trust.TrustList;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.eclipse.milo.opcua.stack.core.util.CertificateUtil;
import org.jspecify.annotations.Nullable;

/**
 * Judges the certificate of a server. What is wrong with it comes before the question of trust: nobody should compare the
 * thumbprint of a certificate that cannot be used.
 */
public record ServerCertificate(TrustList trust) {

    /**
     * @param application the URI by which the server calls itself, null where that is not known
     * @throws ConnectorException where it cannot be used or is not trusted
     */
    public void check(X509Certificate certificate, @Nullable String application) throws ConnectorException {
        checkTime(certificate);
        if (!trust.trusts(certificate)) {
            trust.reject(certificate);
            throw new ConnectorException(untrusted(certificate, application));
        }
    }

    private static void checkTime(X509Certificate certificate) throws ConnectorException {
        try {
            certificate.checkValidity();
        } catch (CertificateExpiredException e) {
            throw new ConnectorException(
                    Problem.of(
                            "connector.problem.opcua-certificate-expired",
                            certificate.getSubjectX500Principal().getName(),
                            certificate.getNotAfter().toInstant()),
                    e);
        } catch (CertificateNotYetValidException e) {
            throw new ConnectorException(
                    Problem.of(
                            "connector.problem.opcua-certificate-early",
                            certificate.getSubjectX500Principal().getName(),
                            certificate.getNotBefore().toInstant()),
                    e);
        }
    }

    private static Problem untrusted(X509Certificate certificate, @Nullable String application) {
        String subject = certificate.getSubjectX500Principal().getName();
        String thumbprint = TrustList.thumbprint(certificate);
        List<Problem> mismatch = mismatch(certificate, application);
        return mismatch.isEmpty()
                ? Problem.of("connector.problem.untrusted-certificate", subject, thumbprint)
                : Problem.of(
                        "connector.problem.untrusted-certificate-of-other",
                        subject,
                        thumbprint,
                        uri(certificate),
                        String.valueOf(application));
    }

    /**
     * Where the certificate names another application than the server does (OPC 10000-4, 6.1.3): perhaps it is somebody else's. Many
     * servers are careless there, so that who has compared the thumbprint may trust it all the same.
     */
    public static List<Problem> mismatch(X509Certificate certificate, @Nullable String application) {
        String uri = uri(certificate);
        return application == null || application.equals(uri)
                ? List.of()
                : List.of(Problem.of("connector.problem.opcua-other-application", uri, application));
    }

    private static String uri(X509Certificate certificate) {
        return CertificateUtil.getSanUri(certificate).orElse("–");
    }

    public static X509Certificate parse(byte[] encoded) throws ConnectorException {
        try {
            return TrustList.parse(encoded);
        } catch (GeneralSecurityException e) {
            throw new ConnectorException(
                    Problem.of("connector.problem.opcua-certificate", String.valueOf(e.getMessage())), e);
        }
    }
}
