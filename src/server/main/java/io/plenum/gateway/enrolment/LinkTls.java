package io.plenum.gateway.enrolment;

import io.grpc.ServerCredentials;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettySslContextServerCredentials;
import io.grpc.netty.shaded.io.netty.handler.ssl.ClientAuth;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslProvider;
import io.plenum.gateway.LinkIdentity;
import javax.net.ssl.SSLException;
import org.springframework.stereotype.Component;

/**
 * How the port for gateways is secured: TLS 1.3 and nothing else, client certificates of our own authority and no others. One is not
 * demanded: a gateway beside the server has none, and neither has one that comes to be enrolled. TLS is Java's own, so that it is the
 * same on every machine and no native code is in the process of the accounts.
 */
@Component
class LinkTls implements LinkIdentity {

    private final ServerCredentials credentials;

    LinkTls(CertificateAuthority authority, LinkCertificate server) throws SSLException {
        credentials = NettySslContextServerCredentials.create(
                GrpcSslContexts.configure(SslContextBuilder.forServer(server.manager()), SslProvider.JDK)
                        .protocols("TLSv1.3")
                        .trustManager(authority.certificate())
                        .clientAuth(ClientAuth.OPTIONAL)
                        .build());
    }

    @Override
    public ServerCredentials credentials() {
        return credentials;
    }
}
