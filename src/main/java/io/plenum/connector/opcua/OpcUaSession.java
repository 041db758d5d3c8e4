package io.plenum.connector.opcua;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import io.plenum.connector.ConnectorException;
import io.plenum.connector.Problem;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.milo.opcua.sdk.client.DiscoveryClient;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.OpcUaClientConfig;
import org.eclipse.milo.opcua.sdk.client.identity.AnonymousProvider;
import org.eclipse.milo.opcua.sdk.client.identity.UsernameProvider;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.channel.EncodingLimits;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.core.types.structured.EndpointDescription;
import org.eclipse.milo.opcua.stack.core.util.EndpointUtil;

/** Opens a session: finds the endpoint with exactly the wanted security, checks the server's certificate, signs in. */
record OpcUaSession(OpcUaSettings settings, OpcUaIdentity identity, TrustList trust) {

    /** Bounds what a hostile server can make us decode: 4 MiB a message, in chunks of 64 KiB. */
    private static final EncodingLimits LIMITS = new EncodingLimits(65_535, 64, 4 * 1024 * 1024, 64);

    private static final int DISCOVERY_SECONDS = 5;
    private static final long LEAST_TIMEOUT_MILLIS = 2_000;

    /** @param timeout for one request; a short one is lengthened while keys are computed */
    OpcUaClient open(Duration timeout) throws ConnectorException {
        EndpointDescription endpoint = endpoint();
        if (settings.policy() != SecurityPolicy.None) {
            check(endpoint);
        }
        try {
            OpcUaClient client = OpcUaClient.create(config(endpoint, timeout));
            try {
                client.connectAsync().get(15, TimeUnit.SECONDS);
                return client;
            } catch (ExecutionException | TimeoutException e) {
                // A client that failed once would go on trying by itself.
                client.disconnectAsync();
                throw refused(e);
            }
        } catch (UaException e) {
            throw refused(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused(e);
        }
    }

    private EndpointDescription endpoint() throws ConnectorException {
        List<EndpointDescription> offered;
        try {
            offered = DiscoveryClient.getEndpoints(settings.endpoint().toString())
                    .get(DISCOVERY_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new ConnectorException(Problem.of("connector.problem.no-answer"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectorException(Problem.of("connector.problem.no-answer"), e);
        }
        MessageSecurityMode mode = settings.policy() == SecurityPolicy.None
                ? MessageSecurityMode.None
                : MessageSecurityMode.SignAndEncrypt;
        return offered.stream()
                .filter(e -> settings.policy().getUri().equals(e.getSecurityPolicyUri()) && e.getSecurityMode() == mode)
                .findFirst()
                .map(e -> EndpointUtil.updateUrl(
                        e, settings.endpoint().getHost(), settings.endpoint().getPort()))
                .orElseThrow(() -> new ConnectorException(Problem.of(
                        "connector.problem.opcua-no-endpoint", settings.policy().name())));
    }

    private void check(EndpointDescription endpoint) throws ConnectorException {
        try {
            check(TrustList.parse(endpoint.getServerCertificate().bytesOrEmpty()));
        } catch (GeneralSecurityException e) {
            throw new ConnectorException(
                    Problem.of("connector.problem.opcua-certificate", String.valueOf(e.getMessage())), e);
        }
    }

    private void check(X509Certificate certificate) throws ConnectorException, GeneralSecurityException {
        if (!trust.trusts(certificate)) {
            trust.reject(certificate);
            throw new ConnectorException(Problem.of(
                    "connector.problem.untrusted-certificate",
                    certificate.getSubjectX500Principal().getName(),
                    TrustList.thumbprint(certificate)));
        }
        certificate.checkValidity();
    }

    private OpcUaClientConfig config(EndpointDescription endpoint, Duration timeout) {
        return OpcUaClientConfig.builder()
                .setApplicationName(LocalizedText.english("Plenum"))
                .setApplicationUri(identity.applicationUri())
                .setEndpoint(endpoint)
                .setKeyPair(identity.keys())
                .setCertificate(identity.certificate())
                .setCertificateChain(new X509Certificate[] {identity.certificate()})
                .setCertificateValidator((chain, uri, hosts) -> validate(chain))
                .setIdentityProvider(
                        settings.user() == null
                                ? new AnonymousProvider()
                                : new UsernameProvider(settings.user(), settings.password()))
                .setEncodingLimits(LIMITS)
                .setRequestTimeout(uint(Math.max(LEAST_TIMEOUT_MILLIS, timeout.toMillis())))
                .setKeepAliveInterval(uint(3_000))
                .setKeepAliveTimeout(uint(3_000))
                .build();
    }

    /** The channel's own certificate, checked again: discovery is not authenticated. */
    private void validate(List<X509Certificate> chain) throws UaException {
        try {
            check(chain.getFirst());
        } catch (ConnectorException | GeneralSecurityException e) {
            throw new UaException(StatusCodes.Bad_CertificateUntrusted, e);
        }
    }

    static ConnectorException refused(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectorException known) {
                return known;
            }
            if (cause instanceof UaException ua) {
                return new ConnectorException(problem(ua), e);
            }
        }
        return new ConnectorException(Problem.of("connector.problem.no-answer"), e);
    }

    private static Problem problem(UaException e) {
        long code = e.getStatusCode().value();
        if (code == StatusCodes.Bad_UserAccessDenied
                || code == StatusCodes.Bad_IdentityTokenRejected
                || code == StatusCodes.Bad_IdentityTokenInvalid) {
            return Problem.of("connector.problem.opcua-password");
        }
        if (code == StatusCodes.Bad_SecurityChecksFailed || code == StatusCodes.Bad_CertificateUntrusted) {
            return Problem.of("connector.problem.opcua-not-trusted-by-server");
        }
        if (code == StatusCodes.Bad_Timeout || code == StatusCodes.Bad_ConnectionClosed) {
            return Problem.of("connector.problem.no-answer");
        }
        String name = StatusCodes.lookup(code)
                .map(found -> found[0])
                .orElse(e.getStatusCode().toString());
        return Problem.of("connector.problem.opcua-refused", name);
    }
}
