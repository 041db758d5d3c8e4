package io.plenum.uplink;

import com.google.protobuf.ByteString;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.plenum.link.EnrolmentCode;
import io.plenum.link.proto.CertificateResponse;
import io.plenum.link.proto.EnrolmentRequest;
import io.plenum.link.proto.GatewayLinkGrpc;
import io.plenum.link.proto.RenewalRequest;
import io.plenum.uplink.GatewaySettings.RemoteServer;
import io.plenum.uplink.folder.GatewayIdentity;
import io.plenum.uplink.folder.IdentityFiles;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has certificates issued: the first one for a one-time code, each later one for the one before. */
final class EnrolmentClient {

    private static final Logger LOG = LoggerFactory.getLogger(EnrolmentClient.class);
    private static final int PATIENCE_SECONDS = 20;

    private final LinkChannels channels;
    private final LinkChannels.Endpoint endpoint;

    EnrolmentClient(RemoteServer server, LinkChannels channels) {
        this.channels = channels;
        endpoint = new LinkChannels.Endpoint(server.host(), server.port());
    }

    /**
     * Shows the code to the server that made it, and to no other.
     *
     * @throws GatewayException in words, where the code is none, is not accepted, or the server cannot be reached
     */
    GatewayIdentity enrol(String text, List<String> kinds) throws GatewayException {
        EnrolmentCode code = code(text);
        ManagedChannel channel = null;
        try {
            channel = channels.open(endpoint, new CodeTrustManager(code));
            CertificateRequest request = CertificateRequest.create();
            CertificateResponse response = GatewayLinkGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .enrol(EnrolmentRequest.newBuilder()
                            .setCode(code.text())
                            .setSigningRequest(ByteString.copyFrom(request.encoded()))
                            .setVersion(GatewayVersion.text())
                            .addAllKinds(kinds)
                            .build());
            GatewayIdentity identity = identity(request, response);
            if (!code.isOf(identity.authority())) {
                throw new GeneralSecurityException("the certificate is of another authority than the code");
            }
            LOG.info("The server {} knows this gateway as {} from here on", endpoint, response.getGateway());
            return identity;
        } catch (StatusRuntimeException e) {
            throw refused(e);
        } catch (IOException | GeneralSecurityException e) {
            throw new GatewayException(
                    GatewayException.WRONG, "the server's answer cannot be used: " + e.getMessage() + ".", e);
        } finally {
            close(channel);
        }
    }

    private static EnrolmentCode code(String text) throws GatewayException {
        try {
            return EnrolmentCode.parse(text);
        } catch (IllegalArgumentException e) {
            throw new GatewayException(GatewayException.WRONG, String.valueOf(e.getMessage()), e);
        }
    }

    private GatewayException refused(StatusRuntimeException e) {
        if (LinkFailure.isOtherServer(e)) {
            return new GatewayException(
                    GatewayException.WRONG,
                    "the server at " + endpoint
                            + " is not the one that made the code, or somebody is in between; the code was not shown to it.",
                    e);
        }
        boolean away =
                switch (e.getStatus().getCode()) {
                    case UNAVAILABLE, DEADLINE_EXCEEDED, INTERNAL, UNKNOWN -> true;
                    default -> false;
                };
        return away
                ? new GatewayException(
                        GatewayException.UNREACHABLE,
                        "the server at " + endpoint + " cannot be reached: " + LinkFailure.text(e) + ".",
                        e)
                : new GatewayException(GatewayException.WRONG, LinkFailure.text(e), e);
    }

    /** A new certificate in place of this one, for a new key. */
    GatewayIdentity renew(GatewayIdentity present) throws IOException, GeneralSecurityException {
        ManagedChannel channel = channels.open(endpoint, present.authority(), present);
        try {
            CertificateRequest request = CertificateRequest.create();
            CertificateResponse response = GatewayLinkGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .renew(RenewalRequest.newBuilder()
                            .setSigningRequest(ByteString.copyFrom(request.encoded()))
                            .build());
            GatewayIdentity next = identity(request, response);
            // Who is trusted is decided once, with the code.
            return new GatewayIdentity(next.key(), next.certificate(), present.authority());
        } finally {
            close(channel);
        }
    }

    private static GatewayIdentity identity(CertificateRequest request, CertificateResponse response)
            throws GeneralSecurityException {
        X509Certificate certificate =
                IdentityFiles.certificate(response.getCertificate().toByteArray());
        X509Certificate authority =
                IdentityFiles.certificate(response.getAuthority().toByteArray());
        PublicKey own = request.keys().getPublic();
        if (!certificate.getPublicKey().equals(own)) {
            throw new GeneralSecurityException("the certificate is for another key");
        }
        certificate.verify(authority.getPublicKey());
        return new GatewayIdentity(request.keys().getPrivate(), certificate, authority);
    }

    private static void close(@org.jspecify.annotations.Nullable ManagedChannel channel) {
        if (channel != null) {
            channel.shutdownNow();
        }
    }
}
