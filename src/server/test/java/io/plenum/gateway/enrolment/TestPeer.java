package io.plenum.gateway.enrolment;

import com.google.protobuf.ByteString;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder;
import io.plenum.link.proto.CertificateResponse;
import io.plenum.link.proto.EnrolmentRequest;
import io.plenum.link.proto.GatewayLinkGrpc;
import io.plenum.web.certificate.NewCertificate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.jspecify.annotations.Nullable;

/** Whoever is at the other end of the link, with plain gRPC and whatever certificate a test gives it. */
final class TestPeer implements AutoCloseable {

    private final int port;
    private final X509Certificate authority;
    private final List<ManagedChannel> channels = new ArrayList<>();

    TestPeer(int port, X509Certificate authority) {
        this.port = port;
        this.authority = authority;
    }

    GatewayLinkGrpc.GatewayLinkBlockingStub without() throws IOException {
        return stub(null, null, "TLSv1.3");
    }

    GatewayLinkGrpc.GatewayLinkBlockingStub with(KeyPair keys, X509Certificate certificate) throws IOException {
        return stub(keys, certificate, "TLSv1.3");
    }

    GatewayLinkGrpc.GatewayLinkBlockingStub speaking(String protocol) throws IOException {
        return stub(null, null, protocol);
    }

    GatewayLinkGrpc.GatewayLinkBlockingStub inClearText() {
        return stub(NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext());
    }

    private GatewayLinkGrpc.GatewayLinkBlockingStub stub(
            @Nullable KeyPair keys, @Nullable X509Certificate certificate, String protocol) throws IOException {
        SslContextBuilder tls = GrpcSslContexts.forClient().protocols(protocol).trustManager(authority);
        if (keys != null && certificate != null) {
            tls.keyManager(keys.getPrivate(), certificate);
        }
        return stub(NettyChannelBuilder.forAddress("127.0.0.1", port)
                .overrideAuthority("plenum-server")
                .sslContext(tls.build()));
    }

    private GatewayLinkGrpc.GatewayLinkBlockingStub stub(NettyChannelBuilder builder) {
        ManagedChannel channel = builder.build();
        channels.add(channel);
        return GatewayLinkGrpc.newBlockingStub(channel).withDeadlineAfter(20, TimeUnit.SECONDS);
    }

    /** @param subject what the peer would like to be called */
    static ByteString request(KeyPair keys, String subject) {
        return request(keys, keys, subject);
    }

    static ByteString request(KeyPair of, KeyPair signedWith, String subject) {
        try {
            return ByteString.copyFrom(new JcaPKCS10CertificationRequestBuilder(new X500Name(subject), of.getPublic())
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(signedWith.getPrivate()))
                    .getEncoded());
        } catch (IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    static EnrolmentRequest enrolment(String code, KeyPair keys) {
        return EnrolmentRequest.newBuilder()
                .setCode(code)
                .setSigningRequest(request(keys, "CN=whatever"))
                .setVersion("1")
                .addKinds("bacnet")
                .build();
    }

    static KeyPair keys() {
        try {
            return NewCertificate.newKeys();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static X509Certificate certificate(CertificateResponse response) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(response.getCertificate().toByteArray()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        channels.forEach(ManagedChannel::shutdownNow);
    }
}
