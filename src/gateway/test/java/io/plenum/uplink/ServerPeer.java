package io.plenum.uplink;

import com.google.protobuf.ByteString;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.ClientAuth;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslProvider;
import io.grpc.stub.StreamObserver;
import io.plenum.link.EnrolmentCode;
import io.plenum.link.proto.Acknowledgement;
import io.plenum.link.proto.Batch;
import io.plenum.link.proto.CertificateResponse;
import io.plenum.link.proto.EnrolmentRequest;
import io.plenum.link.proto.FromGateway;
import io.plenum.link.proto.FromServer;
import io.plenum.link.proto.GatewayLinkGrpc;
import io.plenum.link.proto.Hello;
import io.plenum.link.proto.RenewalRequest;
import io.plenum.link.proto.Request;
import io.plenum.link.proto.Response;
import io.plenum.link.proto.Samples;
import io.plenum.link.proto.Welcome;
import io.plenum.link.wire.ConfigurationCodec;
import io.plenum.link.wire.LinkProtocol;
import io.plenum.link.wire.PushedConfiguration;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLSession;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import org.jspecify.annotations.Nullable;

/** The server's end of the link over real TLS and TCP: remembers what came, and does as it is told. */
final class ServerPeer extends GatewayLinkGrpc.GatewayLinkImplBase implements AutoCloseable {

    private static final Context.Key<Metadata> HEADERS = Context.key("headers");
    private static final Context.Key<SSLSession> TLS = Context.key("tls");

    final List<FromGateway> received = new CopyOnWriteArrayList<>();
    final List<Hello> hellos = new CopyOnWriteArrayList<>();
    final List<String> codes = new CopyOnWriteArrayList<>();
    final LinkAuthority authority;
    volatile boolean acknowledges = true;
    volatile boolean silent;
    volatile UnaryOperator<Welcome.Builder> welcome = UnaryOperator.identity();
    volatile @Nullable Status refusal;
    volatile @Nullable PushedConfiguration configuration;
    volatile @Nullable String accepted;
    volatile Duration life = Duration.ofDays(90);
    volatile @Nullable StreamObserver<FromServer> stream;
    volatile int clientCertificates;
    private volatile String epoch = "";
    private @Nullable Server server;
    private int port;

    ServerPeer(LinkAuthority authority) {
        this.authority = authority;
    }

    void start() throws Exception {
        KeyPair keys = LinkAuthority.newKeys();
        X509Certificate own =
                authority.issue(keys.getPublic(), LinkProtocol.AUTHORITY, Instant.now(), Duration.ofDays(10));
        server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                .sslContext(GrpcSslContexts.configure(
                                SslContextBuilder.forServer(keys.getPrivate(), own, authority.certificate()),
                                SslProvider.JDK)
                        .trustManager(authority.certificate())
                        .clientAuth(ClientAuth.OPTIONAL)
                        .build())
                .permitKeepAliveTime(1, TimeUnit.SECONDS)
                .intercept(new Headers())
                .addService(this)
                .build()
                .start();
        port = server.getPort();
    }

    private static final class Headers implements ServerInterceptor {
        @Override
        public <Q, S> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, S> call, Metadata headers, ServerCallHandler<Q, S> next) {
            SSLSession tls = call.getAttributes().get(Grpc.TRANSPORT_ATTR_SSL_SESSION);
            return Contexts.interceptCall(
                    Context.current().withValues(HEADERS, headers, TLS, tls), call, headers, next);
        }
    }

    int port() {
        return port;
    }

    /** As a server on the same machine says where it is. */
    void announce(Path link) throws Exception {
        Files.createDirectories(link);
        Files.writeString(link.resolve("secret"), "the-secret");
        Files.write(link.resolve("authority.pem"), LinkAuthority.pem(authority.certificate()));
        Files.writeString(link.resolve("address"), "127.0.0.1:" + port);
    }

    /** The process is gone at once, with every stream. */
    void kill() throws InterruptedException {
        Server present = server;
        if (present != null) {
            present.shutdownNow();
            present.awaitTermination(10, TimeUnit.SECONDS);
        }
        stream = null;
    }

    @Override
    public StreamObserver<FromGateway> connect(StreamObserver<FromServer> out) {
        Metadata headers = HEADERS.get();
        clientCertificates = certificates(TLS.get());
        return new StreamObserver<>() {
            @Override
            public void onNext(FromGateway message) {
                take(message, headers, out);
            }

            @Override
            public void onError(Throwable failure) {
                stream = null;
            }

            @Override
            public void onCompleted() {
                stream = null;
            }
        };
    }

    private static int certificates(SSLSession session) {
        try {
            return session.getPeerCertificates().length;
        } catch (javax.net.ssl.SSLPeerUnverifiedException none) {
            return 0;
        }
    }

    private void take(FromGateway message, Metadata headers, StreamObserver<FromServer> out) {
        Status refused = refusal;
        if (message.hasHello()) {
            hellos.add(message.getHello());
            if (silent) {
                return;
            }
            if (refused != null) {
                out.onError(refused.asException());
                return;
            }
            begin(message.getHello(), headers, out);
            return;
        }
        received.add(message);
        if (message.hasBatch() && acknowledges) {
            acknowledge(message.getBatch());
        }
    }

    private void begin(Hello hello, Metadata headers, StreamObserver<FromServer> out) {
        epoch = hello.getEpoch();
        String name = headers.get(LinkProtocol.GATEWAY);
        out.onNext(FromServer.newBuilder()
                .setWelcome(welcome.apply(Welcome.newBuilder()
                        .setProtocol(LinkProtocol.HIGHEST)
                        .setVersion("test")
                        .setGateway(name == null ? "remote" : name)))
                .build());
        stream = out;
        PushedConfiguration push = configuration;
        if (push != null && !push.revision().equals(hello.getRevision())) {
            push(push);
        }
    }

    void push(PushedConfiguration next) {
        ConfigurationCodec.write(next)
                .forEach(part ->
                        send(FromServer.newBuilder().setConfiguration(part).build()));
    }

    void send(FromServer message) {
        StreamObserver<FromServer> present = stream;
        if (present != null) {
            synchronized (this) {
                present.onNext(message);
            }
        }
    }

    void ask(Request.Builder request) {
        send(FromServer.newBuilder().setRequest(request).build());
    }

    void acknowledge(Batch batch) {
        Acknowledgement.Builder message = Acknowledgement.newBuilder().setEpoch(epoch);
        if (batch.hasSamples()) {
            message.addSamples(batch.getSequence());
        } else {
            message.addReports(batch.getSequence());
        }
        send(FromServer.newBuilder().setAcknowledgement(message).build());
    }

    List<Batch> batches() {
        return received.stream()
                .filter(FromGateway::hasBatch)
                .map(FromGateway::getBatch)
                .filter(Batch::hasSamples)
                .toList();
    }

    List<Samples> current() {
        return received.stream()
                .filter(FromGateway::hasCurrent)
                .map(FromGateway::getCurrent)
                .toList();
    }

    List<Response> responses() {
        return received.stream()
                .filter(FromGateway::hasResponse)
                .map(FromGateway::getResponse)
                .toList();
    }

    @Override
    public void enrol(EnrolmentRequest request, StreamObserver<CertificateResponse> out) {
        codes.add(request.getCode());
        if (!request.getCode().equals(accepted)) {
            out.onError(Status.PERMISSION_DENIED
                    .withDescription("This code is not accepted.")
                    .asException());
            return;
        }
        accepted = null;
        issue(request.getSigningRequest(), out);
    }

    @Override
    public void renew(RenewalRequest request, StreamObserver<CertificateResponse> out) {
        clientCertificates = certificates(TLS.get());
        issue(request.getSigningRequest(), out);
    }

    private void issue(ByteString request, StreamObserver<CertificateResponse> out) {
        try {
            var asked = new JcaPKCS10CertificationRequest(request.toByteArray());
            X509Certificate issued = authority.issue(asked.getPublicKey(), "remote", Instant.now(), life);
            out.onNext(CertificateResponse.newBuilder()
                    .setGateway("remote")
                    .setCertificate(ByteString.copyFrom(issued.getEncoded()))
                    .setAuthority(ByteString.copyFrom(authority.certificate().getEncoded()))
                    .build());
            out.onCompleted();
        } catch (Exception e) {
            out.onError(Status.INTERNAL.withCause(e).asException());
        }
    }

    EnrolmentCode newCode() {
        EnrolmentCode code = EnrolmentCode.create(authority.certificate(), new java.security.SecureRandom());
        accepted = code.text();
        return code;
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
