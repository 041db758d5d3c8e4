package io.plenum.gateway.enrolment;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.plenum.audit.Actor;
import io.plenum.audit.Audit;
import io.plenum.gateway.GatewayConfigurations;
import io.plenum.gateway.RegisteredGateway;
import io.plenum.gateway.register.TestRegister;
import io.plenum.link.proto.CertificateResponse;
import io.plenum.link.proto.EnrolmentRequest;
import io.plenum.link.proto.GatewayLinkGrpc;
import io.plenum.link.proto.RenewalRequest;
import io.plenum.link.wire.PushedConfiguration;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.function.Supplier;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A link with the real authority, register and TLS, behind which there is nothing but enrolment. */
final class TestLink implements AutoCloseable {

    private static final Context.Key<SSLSession> SESSION = Context.key("session");

    final CertificateAuthority authority;
    final LinkCertificate serverCertificate;
    final TestRegister register;
    final GatewayEditor editor;
    final CodeEnrolment enrolment;
    final GatewayConfigurations configurations = mock();
    final Audit audit = mock();
    private final Server server;

    TestLink(Path data, DataSource source, Clock clock) throws IOException, GeneralSecurityException {
        JdbcClient jdbc = JdbcClient.create(source);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        when(configurations.of(any())).thenReturn(PushedConfiguration.NONE);
        authority = new CertificateAuthority(data, clock);
        serverCertificate = new LinkCertificate(authority, data, clock);
        register = new TestRegister(jdbc, data, authority, clock);
        CodeRows codes = new CodeRows(jdbc);
        editor = new GatewayEditor(
                authority,
                codes,
                register.rows(),
                register.known(),
                configurations,
                audit,
                new Erna(),
                transaction,
                clock);
        enrolment = new CodeEnrolment(authority, codes, register.rows(), register.known(), audit, transaction, clock);
        server = NettyServerBuilder.forAddress(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        new LinkTls(authority, serverCertificate).credentials())
                .addService(new Service())
                .intercept(new Peer())
                .build()
                .start();
    }

    int port() {
        return server.getPort();
    }

    TestPeer peer() {
        return new TestPeer(port(), authority.certificate());
    }

    /** The engineer at the screen. */
    private record Erna() implements Actor {

        @Override
        public String name() {
            return "erna";
        }

        @Override
        public @Nullable String address() {
            return null;
        }
    }

    private static final class Peer implements ServerInterceptor {

        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            SSLSession session = call.getAttributes().get(Grpc.TRANSPORT_ATTR_SSL_SESSION);
            return Contexts.interceptCall(Context.current().withValue(SESSION, session), call, headers, next);
        }
    }

    private final class Service extends GatewayLinkGrpc.GatewayLinkImplBase {

        @Override
        public void enrol(EnrolmentRequest request, StreamObserver<CertificateResponse> answer) {
            answer(answer, () -> enrolment.enrol(request, "10.0.0.7"));
        }

        @Override
        public void renew(RenewalRequest request, StreamObserver<CertificateResponse> answer) {
            RegisteredGateway gateway = gateway();
            if (gateway == null) {
                answer.onError(Status.UNAUTHENTICATED.asRuntimeException());
            } else {
                answer(answer, () -> enrolment.renew(request, gateway));
            }
        }

        private @Nullable RegisteredGateway gateway() {
            try {
                return SESSION.get().getPeerCertificates()[0] instanceof X509Certificate shown
                        ? register.known().ofCertificate(shown)
                        : null;
            } catch (SSLPeerUnverifiedException none) {
                return null;
            }
        }

        private static void answer(StreamObserver<CertificateResponse> answer, Supplier<CertificateResponse> work) {
            try {
                answer.onNext(work.get());
                answer.onCompleted();
            } catch (StatusRuntimeException refused) {
                answer.onError(refused);
            }
        }
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
