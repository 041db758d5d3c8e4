package io.plenum.gateway.session;

import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.plenum.gateway.GatewayEnrolment;
import io.plenum.gateway.GatewayRegister;
import io.plenum.gateway.RegisteredGateway;
import io.plenum.gateway.caller.CallerInterceptor;
import io.plenum.gateway.caller.LinkCaller;
import io.plenum.link.proto.CertificateResponse;
import io.plenum.link.proto.EnrolmentRequest;
import io.plenum.link.proto.FromGateway;
import io.plenum.link.proto.FromServer;
import io.plenum.link.proto.GatewayLinkGrpc;
import io.plenum.link.proto.RenewalRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What gateways call. Who may is decided before, by {@link CallerInterceptor}. */
@Component
class GatewayLinkService extends GatewayLinkGrpc.GatewayLinkImplBase {

    private static final int MOST_STREAMS = 2_000;

    private final GatewayDirectory directory;
    private final GatewayRegister register;
    private final ConfigurationFollower configurations;
    private final ObjectProvider<GatewayEnrolment> enrolment;
    private final GatewaySession.SessionContext context;
    private final Set<GatewaySession> streams = ConcurrentHashMap.newKeySet();

    GatewayLinkService(
            GatewayDirectory directory,
            GatewayRegister register,
            ConfigurationFollower configurations,
            ObjectProvider<GatewayEnrolment> enrolment,
            MessageIntake intake,
            Clock clock) {
        this.directory = directory;
        this.register = register;
        this.configurations = configurations;
        this.enrolment = enrolment;
        var timer = new ScheduledThreadPoolExecutor(
                1, Thread.ofVirtual().name("link-acknowledgements").factory(), new ThreadPoolExecutor.DiscardPolicy());
        context = new GatewaySession.SessionContext(clock, version(), timer, intake, this::welcomed, streams::remove);
        register.onRevoked(this::revoked);
    }

    /** Of the software, as its jar says; tests run without one. */
    private static String version() {
        return Objects.requireNonNullElse(
                GatewayLinkService.class.getPackage().getImplementationVersion(), "development");
    }

    @Override
    public StreamObserver<FromGateway> connect(StreamObserver<FromServer> answers) {
        LinkCaller caller = LinkCaller.KEY.get();
        RegisteredGateway gateway = Objects.requireNonNull(caller.gateway());
        GatewaySession session = new GatewaySession(
                directory.state(gateway.name()),
                caller.address(),
                (ServerCallStreamObserver<FromServer>) answers,
                context);
        if (streams.size() >= MOST_STREAMS) {
            session.refuse(Status.RESOURCE_EXHAUSTED, "Too many gateways are connecting at once.");
        } else {
            streams.add(session);
        }
        return session;
    }

    private void welcomed(GatewayState state, GatewayHello hello) {
        register.kinds(state.name(), hello.kinds());
        configurations.push(state);
    }

    private void revoked(String gateway) {
        streams.stream()
                .filter(stream -> stream.gateway().equals(gateway))
                .forEach(stream -> stream.refuse(
                        Status.UNAUTHENTICATED, "This gateway is not accepted any more: its certificate was revoked."));
    }

    @Override
    public void enrol(EnrolmentRequest request, StreamObserver<CertificateResponse> answer) {
        LinkCaller caller = LinkCaller.KEY.get();
        answer(answer, () -> enrolment.getObject().enrol(request, caller.address()));
    }

    @Override
    public void renew(RenewalRequest request, StreamObserver<CertificateResponse> answer) {
        RegisteredGateway gateway = Objects.requireNonNull(LinkCaller.KEY.get().gateway());
        answer(answer, () -> enrolment.getObject().renew(request, gateway));
    }

    private static void answer(StreamObserver<CertificateResponse> answer, Supplier<CertificateResponse> issued) {
        @Nullable CertificateResponse response;
        try {
            response = issued.get();
        } catch (RuntimeException refused) {
            answer.onError(refused);
            return;
        }
        answer.onNext(response);
        answer.onCompleted();
    }

    /** Once a second. */
    void expire(Instant now) {
        streams.forEach(stream -> stream.expire(now));
    }

    /** The server stops: gateways keep what they read until it is back. */
    void endAll() {
        streams.forEach(stream -> stream.refuse(Status.UNAVAILABLE, "The server is stopping."));
    }
}
