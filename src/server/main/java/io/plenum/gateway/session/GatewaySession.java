package io.plenum.gateway.session;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.plenum.link.Problem;
import io.plenum.link.proto.Acknowledgement;
import io.plenum.link.proto.FromGateway;
import io.plenum.link.proto.FromServer;
import io.plenum.link.proto.Welcome;
import io.plenum.link.wire.LinkProtocol;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One stream of a gateway, from its Hello to its end. Messages come one after the other; anybody may send. */
final class GatewaySession implements StreamObserver<FromGateway> {

    private static final Logger LOG = LoggerFactory.getLogger(GatewaySession.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long LOOK_AGAIN_MILLIS = 100;

    private final GatewayState state;
    private final String address;
    private final ServerCallStreamObserver<FromServer> stream;
    private final SessionContext context;
    private final Instant opened;
    private final InboundWindow window;
    private final InboundWindow.Pace pace;
    private final Semaphore ready = new Semaphore(0);
    private final PendingRequests requests = new PendingRequests(this::send);
    private volatile @Nullable Open open;
    private volatile boolean over;
    private Instant clockRead = Instant.MIN;

    /**
     * What all streams work with.
     *
     * @param version of this server
     * @param welcomed called when a gateway has introduced itself, by the thread of its stream
     * @param closed called at the end of a stream
     */
    record SessionContext(
            Clock clock,
            String version,
            ScheduledExecutorService timer,
            MessageIntake intake,
            BiConsumer<GatewayState, GatewayHello> welcomed,
            Consumer<GatewaySession> closed) {}

    /** What there is once Hello has been answered. */
    private record Open(GatewayHello hello, ConfigurationPush configuration) {}

    GatewaySession(
            GatewayState state, String address, ServerCallStreamObserver<FromServer> stream, SessionContext context) {
        this.state = state;
        this.address = address;
        this.stream = stream;
        this.context = context;
        opened = context.clock().instant();
        window = new InboundWindow(this::readOn, context.clock());
        pace = new InboundWindow.Pace(opened);
        stream.setOnCancelHandler(() -> ended(lost()));
        stream.setOnReadyHandler(this::ready);
        stream.disableAutoRequest();
        stream.request(1);
    }

    String gateway() {
        return state.name();
    }

    /** Runs the work where it has not run for so long; by one thread. */
    void each(Duration period, Instant now, Runnable work) {
        if (!clockRead.isAfter(now.minus(period))) {
            clockRead = now;
            work.run();
        }
    }

    PendingRequests requests() {
        return requests;
    }

    @Override
    public void onNext(FromGateway message) {
        Open current = open;
        if (over) {
            return;
        }
        if (current == null) {
            begin(message);
        } else if (state.session() == this) {
            take(message, current);
        }
        if (window.tryNext()) {
            readOnAt(message);
        }
    }

    private void readOnAt(FromGateway message) {
        // Batches are bounded by what is not stored yet.
        Duration wait =
                pace.taken(message.getCurrent().getPointCount(), context.clock().instant());
        if (wait.isZero()) {
            readOn();
        } else {
            var unused = context.timer().schedule(this::readOn, wait.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** What is not read waits at the gateway. */
    void readOn() {
        stream.request(1);
    }

    private void begin(FromGateway message) {
        GatewayHello hello = GatewayHello.of(message.getHello());
        if (!message.hasHello() || hello.epoch().isEmpty()) {
            refuse(Status.INVALID_ARGUMENT, "A gateway must introduce itself before anything else.");
        } else if (hello.protocol() == 0) {
            state.error(Problem.of("connector.problem.gateway-protocol", hello.version(), context.version()));
            refuse(Status.FAILED_PRECONDITION, incompatible(message, hello));
        } else {
            welcome(hello);
        }
    }

    private String incompatible(FromGateway message, GatewayHello hello) {
        return "This gateway (%s) can use the protocols %d to %d of the link, the server (%s) %d to %d. Update the older of the two."
                .formatted(
                        hello.version(),
                        message.getHello().getLowestProtocol(),
                        message.getHello().getHighestProtocol(),
                        context.version(),
                        LinkProtocol.LOWEST,
                        LinkProtocol.HIGHEST);
    }

    private void welcome(GatewayHello hello) {
        Open begun = new Open(hello, new ConfigurationPush(stream::isReady, this::send, hello.revision()));
        send(FromServer.newBuilder()
                .setWelcome(Welcome.newBuilder()
                        .setProtocol(hello.protocol())
                        .setVersion(context.version())
                        .setGateway(state.name()))
                .build());
        open = begun;
        GatewaySession before =
                state.begin(this, hello, address, context.clock().instant());
        if (before != null) {
            before.refuse(Status.ABORTED, "This gateway has connected once more, from " + address + ".");
        }
        LOG.info("Gateway {} ({}) is connected from {}", state.name(), hello.version(), address);
        context.welcomed().accept(state, hello);
        if (!state.isAssigned()) {
            refuse(
                    Status.UNAVAILABLE,
                    "The server cannot say yet what this gateway is to read: its database does not answer.");
        }
    }

    private void take(FromGateway message, Open current) {
        try {
            context.intake().take(state, current.hello().epoch(), window, message);
            if (message.hasResponse()) {
                requests.answered(message.getResponse());
            }
        } catch (RuntimeException e) {
            // One message that nobody can digest must not cost the stream, else it comes again without end.
            LOG.error("A message of the gateway {} could not be taken", state.name(), e);
            state.error(Problem.of("connector.problem.internal", e.getClass().getSimpleName()));
        }
    }

    void offer(Assignment assignment) {
        Open current = open;
        if (current != null) {
            current.configuration().offer(assignment.configuration());
        }
    }

    private void ready() {
        ready.release();
        Open current = open;
        if (current != null) {
            current.configuration().go();
        }
    }

    /** Waits while the gateway takes nothing; one of another life of the buffer means nothing to it. */
    void acknowledge(Acknowledgement stored) {
        Open current = open;
        if (current == null || !current.hello().epoch().equals(stored.getEpoch())) {
            return;
        }
        try {
            while (!over && !stream.isReady()) {
                ready.tryAcquire(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            }
            send(FromServer.newBuilder().setAcknowledgement(stored).build());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the gateway takes more. */
    boolean isReady() {
        return !over && stream.isReady();
    }

    synchronized void send(FromServer message) {
        if (over) {
            return;
        }
        try {
            stream.onNext(message);
        } catch (StatusRuntimeException | IllegalStateException gone) {
            LOG.debug("The stream of the gateway {} is gone", state.name(), gone);
        }
    }

    /** Ends one that does not introduce itself, and one of which nothing is stored any more: the gateway comes again and sends it again. */
    void expire(Instant now) {
        if (window.isStuck(now)) {
            refuse(
                    Status.UNAVAILABLE,
                    "The server could not store anything for a while; what it has not acknowledged is sent again.");
        }
        if (open == null && opened.plus(PATIENCE).isBefore(now)) {
            refuse(Status.DEADLINE_EXCEEDED, "A gateway must introduce itself within " + PATIENCE.toSeconds() + " s.");
        }
    }

    /** Ends the stream and says why. */
    void refuse(Status status, String why) {
        synchronized (this) {
            if (over) {
                return;
            }
            over = true;
            try {
                stream.onError(status.withDescription(why).asRuntimeException());
            } catch (StatusRuntimeException | IllegalStateException gone) {
                LOG.debug("The stream of the gateway {} is gone", state.name(), gone);
            }
        }
        LOG.info("The stream of the gateway {} is ended: {}", state.name(), why);
        ended(null);
    }

    @Override
    public void onError(Throwable failure) {
        ended(lost());
    }

    @Override
    public void onCompleted() {
        synchronized (this) {
            if (!over) {
                over = true;
                stream.onCompleted();
            }
        }
        ended(null);
    }

    private Problem lost() {
        return Problem.of("connector.problem.gateway-lost", state.name());
    }

    private void ended(@Nullable Problem why) {
        over = true;
        requests.end(LinkRequests.away(state.name()));
        context.closed().accept(this);
        if (state.end(this, context.clock().instant(), why)) {
            LOG.info("Gateway {} is disconnected", state.name());
        }
    }
}
