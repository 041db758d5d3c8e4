package io.plenum.opcua;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.opcua.security.CertificateEnds;
import io.plenum.opcua.security.EndpointChoice;
import io.plenum.opcua.security.OpcUaAlgorithms;
import io.plenum.opcua.security.OpcUaIdentity;
import io.plenum.opcua.security.ServerCertificate;
import io.plenum.trust.TrustList;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
import org.eclipse.milo.opcua.stack.core.types.structured.EndpointDescription;
import org.jspecify.annotations.Nullable;

/** Opens a session: finds the endpoint with exactly the wanted security, checks the server's certificate, signs in. */
record OpcUaSession(OpcUaSettings settings, OpcUaIdentity identity, TrustList trust) {

    /** Bounds what a hostile server can make us decode: 4 MiB a message, in chunks of 64 KiB. */
    private static final EncodingLimits LIMITS = new EncodingLimits(65_535, 64, 4 * 1024 * 1024, 64);

    private static final int STEPS_OF_CONNECTING = 4;
    private static final long SESSION_KEEP_ALIVE_MILLIS = 10_000;

    /**
     * @param client of the open session
     * @param remarks about the server that are no hindrance
     * @param certificate of the server, null where the session does without
     */
    record OpenClient(
            OpcUaClient client,
            List<Problem> remarks,
            @Nullable X509Certificate certificate) {}

    /** Certificates that end soon; a connection may be open for months. */
    List<Problem> certificateEnds(@Nullable X509Certificate server, Instant now) {
        return CertificateEnds.of(server, identity.certificate(), now);
    }

    /** What is to be said of our own certificate where no session has come about. */
    List<Problem> ownCertificateEnds(Instant now) {
        return settings.policy() == SecurityPolicy.None
                ? List.of()
                : CertificateEnds.ofOwn(identity.certificate(), now);
    }

    /** @param timeout for one request; a session is made of several */
    OpenClient open(Duration timeout) throws ConnectorException {
        OpcUaAlgorithms.provide();
        EndpointDescription endpoint = new EndpointChoice(settings).of(endpoints(timeout));
        List<Problem> remarks = List.of();
        X509Certificate certificate = null;
        if (settings.policy() != SecurityPolicy.None) {
            certificate =
                    ServerCertificate.parse(endpoint.getServerCertificate().bytesOrEmpty());
            String application = endpoint.getServer().getApplicationUri();
            new ServerCertificate(trust).check(certificate, application);
            remarks = ServerCertificate.mismatch(certificate, application);
        }
        return new OpenClient(connect(endpoint, timeout), remarks, certificate);
    }

    private List<EndpointDescription> endpoints(Duration timeout) throws ConnectorException {
        return answer(DiscoveryClient.getEndpoints(settings.endpoint().url()), timeout.multipliedBy(2));
    }

    private OpcUaClient connect(EndpointDescription endpoint, Duration timeout) throws ConnectorException {
        try {
            OpcUaClient client = OpcUaClient.create(config(endpoint, timeout));
            try {
                answer(client.connectAsync(), timeout.multipliedBy(STEPS_OF_CONNECTING));
                return client;
            } catch (ConnectorException e) {
                // A client that failed once would go on trying by itself.
                client.disconnectAsync();
                throw e;
            }
        } catch (UaException e) {
            throw problems().exception(e);
        }
    }

    private <T> T answer(CompletableFuture<T> asked, Duration patience) throws ConnectorException {
        try {
            return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw problems().exception(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectorException(problems().silent(), e);
        }
    }

    OpcUaProblems problems() {
        return new OpcUaProblems(settings);
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
                .setRequestTimeout(uint(timeout.toMillis()))
                // We have our own watch; the stack's must not take a slow server for a dead one.
                .setKeepAliveInterval(uint(SESSION_KEEP_ALIVE_MILLIS))
                .setKeepAliveTimeout(uint(timeout.toMillis()))
                .build();
    }

    /** The channel's own certificate, checked again: discovery is not authenticated. */
    private void validate(List<X509Certificate> chain) throws UaException {
        try {
            new ServerCertificate(trust).check(chain.getFirst(), null);
        } catch (ConnectorException e) {
            throw new UaException(StatusCodes.Bad_CertificateUntrusted, e);
        }
    }
}
