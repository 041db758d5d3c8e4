package io.plenum.uplink;

import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.MultiThreadIoEventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.nio.NioIoHandler;
import io.grpc.netty.shaded.io.netty.channel.socket.nio.NioSocketChannel;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContext;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslProvider;
import io.plenum.link.wire.LinkProtocol;
import io.plenum.uplink.folder.GatewayIdentity;
import java.security.cert.X509Certificate;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Ways to a server: TLS 1.3 of Java itself, and only to one whose certificate its own authority issued for the name of a server,
 * whatever its host is called. One thread for all of them.
 */
final class LinkChannels implements AutoCloseable {

    static final int KEEPALIVE_SECONDS = 10;
    private static final int KEEPALIVE_TIMEOUT_SECONDS = 5;
    private static final int MESSAGES_OF_WINDOW = 1 << 20;

    private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final Executor executor = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("link-", 0).factory());

    /** Where a server listens. */
    record Endpoint(String host, int port) {

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /** With the certificate of this gateway, or with none. */
    ManagedChannel open(Endpoint endpoint, X509Certificate authority, @Nullable GatewayIdentity identity)
            throws SSLException {
        SslContextBuilder tls = client().trustManager(authority);
        if (identity != null) {
            tls.keyManager(identity.key(), identity.certificate());
        }
        return open(endpoint, tls.build());
    }

    ManagedChannel open(Endpoint endpoint, X509ExtendedTrustManager trust) throws SSLException {
        return open(endpoint, client().trustManager(trust).build());
    }

    private static SslContextBuilder client() {
        return GrpcSslContexts.configure(SslContextBuilder.forClient(), SslProvider.JDK)
                .protocols("TLSv1.3");
    }

    private ManagedChannel open(Endpoint endpoint, SslContext tls) {
        return NettyChannelBuilder.forAddress(endpoint.host(), endpoint.port())
                .eventLoopGroup(loop)
                .channelType(NioSocketChannel.class)
                .executor(executor)
                .sslContext(tls)
                .overrideAuthority(LinkProtocol.AUTHORITY)
                .keepAliveTime(KEEPALIVE_SECONDS, TimeUnit.SECONDS)
                .keepAliveTimeout(KEEPALIVE_TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .flowControlWindow(MESSAGES_OF_WINDOW)
                .maxInboundMessageSize(LinkProtocol.LARGEST_MESSAGE)
                .disableRetry()
                .build();
    }

    @Override
    public void close() {
        var unused = loop.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }
}
