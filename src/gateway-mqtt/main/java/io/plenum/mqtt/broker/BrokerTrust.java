package io.plenum.mqtt.broker;

import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.trust.TrustList;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.ManagerFactoryParameters;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.TrustManagerFactorySpi;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Judges the certificate of a broker. It counts where it lies among the trusted ones itself, whatever name it bears; or where it names
 * the host and comes from an authority that lies there or that the system trusts. Any other is put among the rejected ones.
 */
final class BrokerTrust extends X509ExtendedTrustManager {

    private final TrustList trust;
    private final X509ExtendedTrustManager system;
    private volatile @Nullable Problem refusal;

    private BrokerTrust(TrustList trust, X509ExtendedTrustManager system) {
        this.trust = trust;
        this.system = system;
    }

    static BrokerTrust of(TrustList trust) throws ConnectorException {
        try {
            return new BrokerTrust(trust, authorities(null));
        } catch (GeneralSecurityException e) {
            throw new ConnectorException(
                    Problem.of("connector.problem.mqtt-authorities", String.valueOf(e.getMessage())), e);
        }
    }

    /** @param store null for what the system trusts */
    private static X509ExtendedTrustManager authorities(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager each : factory.getTrustManagers()) {
            if (each instanceof X509ExtendedTrustManager usable) {
                return usable;
            }
        }
        throw new GeneralSecurityException("no X.509 trust");
    }

    /** Why the last certificate was refused, null where none was. */
    @Nullable
    Problem refusal() {
        return refusal;
    }

    TrustManagerFactory factory() {
        BrokerTrust self = this;
        TrustManagerFactorySpi spi = new TrustManagerFactorySpi() {
            @Override
            protected void engineInit(@Nullable KeyStore store) {}

            @Override
            protected void engineInit(ManagerFactoryParameters parameters) {}

            @Override
            protected TrustManager[] engineGetTrustManagers() {
                return new TrustManager[] {self};
            }
        };
        return new TrustManagerFactory(spi, null, "Plenum") {};
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        refusal = null;
        X509Certificate own = chain[0];
        checkTime(own);
        if (trust.trusts(own)) {
            return;
        }
        try {
            if (!comesFromTrusted(chain, type, engine)) {
                system.checkServerTrusted(chain, type, engine);
            }
        } catch (CertificateException e) {
            trust.reject(own);
            refusal = Problem.of(
                    "connector.problem.untrusted-certificate",
                    own.getSubjectX500Principal().getName(),
                    TrustList.thumbprint(own));
            throw e;
        }
    }

    /** Whether one of the authorities in the folder vouches for it, and it names the host. */
    private boolean comesFromTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
        List<X509Certificate> authorities = trust.trustedCertificates().stream()
                .filter(each -> each.getBasicConstraints() >= 0)
                .toList();
        if (authorities.isEmpty()) {
            return false;
        }
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (X509Certificate each : authorities) {
                store.setCertificateEntry(TrustList.thumbprint(each), each);
            }
            authorities(store).checkServerTrusted(chain, type, engine);
            return true;
        } catch (GeneralSecurityException | java.io.IOException notTheirs) {
            return false;
        }
    }

    /** What is wrong with it comes before the question of trust: nobody should compare the thumbprint of one that cannot be used. */
    private void checkTime(X509Certificate own) throws CertificateException {
        String subject = own.getSubjectX500Principal().getName();
        try {
            own.checkValidity();
        } catch (CertificateExpiredException e) {
            refusal = Problem.of(
                    "connector.problem.opcua-certificate-expired",
                    subject,
                    own.getNotAfter().toInstant());
            throw e;
        } catch (CertificateNotYetValidException e) {
            refusal = Problem.of(
                    "connector.problem.opcua-certificate-early",
                    subject,
                    own.getNotBefore().toInstant());
            throw e;
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("Only engines say which host they are for");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("Only engines say which host they are for");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("No client comes here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("No client comes here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        throw new CertificateException("No client comes here");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return system.getAcceptedIssuers();
    }
}
