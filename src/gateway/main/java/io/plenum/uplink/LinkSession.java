package io.plenum.uplink;

import io.grpc.Status;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.plenum.buffer.DirectSender;
import io.plenum.buffer.LinkLanes;
import io.plenum.link.SampleStage;
import io.plenum.link.SampleStage.Place;
import io.plenum.link.proto.Configuration;
import io.plenum.link.proto.FromGateway;
import io.plenum.link.proto.FromServer;
import io.plenum.link.proto.Hello;
import io.plenum.link.proto.Welcome;
import io.plenum.link.wire.ConfigurationParts;
import io.plenum.link.wire.LinkProtocol;
import io.plenum.link.wire.PushedConfiguration;
import io.plenum.link.wire.WireFormatException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One stream to the server, from Hello to its end. One thread writes; it waits where the server does not read. What the server sends
 * that cannot be read is left out, and never ends the gateway.
 */
final class LinkSession implements ClientResponseObserver<FromGateway, FromServer> {

    private static final Logger LOG = LoggerFactory.getLogger(LinkSession.class);
    private static final Duration WELCOME = Duration.ofSeconds(10);
    /** Without any acknowledgement for so long the stream is begun anew. */
    private static final Duration ACKNOWLEDGEMENT = Duration.ofMinutes(2);

    private static final long LOOK_MILLIS = 100;
    private static final int ANSWERS = 32;

    private final Hello hello;
    private final SessionParts parts;
    private final BlockingQueue<FromGateway> own = new ArrayBlockingQueue<>(ANSWERS);
    private final ConfigurationParts configuration = new ConfigurationParts();
    /** Held by whoever sends: a stream takes one message after the other. */
    private final ReentrantLock sending = new ReentrantLock();

    private final DirectSender direct = this::sendLive;
    private final CompletableFuture<Throwable> end = new CompletableFuture<>();
    private final CompletableFuture<Welcome> welcome = new CompletableFuture<>();
    private volatile @Nullable ClientCallStreamObserver<FromGateway> stream;
    private volatile Instant acknowledged = Instant.MAX;

    /** What a session works with. */
    record SessionParts(
            LinkLanes lanes,
            RequestHandler requests,
            Consumer<PushedConfiguration> configurations,
            ServedObjectsKeeper served,
            CommandRequests commands,
            StatusReporter reporter,
            StatusReporter.Sources sources,
            Clock clock) {}

    LinkSession(Hello hello, SessionParts parts) {
        this.hello = hello;
        this.parts = parts;
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<FromGateway> made) {
        stream = made;
        made.setOnReadyHandler(parts.lanes().signal()::wake);
    }

    @Override
    public void onNext(FromServer message) {
        try {
            switch (message.getMessageCase()) {
                case WELCOME -> welcome.complete(message.getWelcome());
                case CONFIGURATION -> configure(message.getConfiguration());
                case ACKNOWLEDGEMENT -> {
                    acknowledged = parts.clock().instant();
                    parts.lanes().acknowledged(message.getAcknowledgement());
                }
                case SERVED_OBJECTS -> parts.served().objects(message.getServedObjects());
                case SERVED_VALUES -> parts.served().values(message.getServedValues());
                case REQUEST -> parts.requests().handle(message.getRequest(), this::answer);
                case COMMAND_POLICY -> parts.commands().policy(message.getCommandPolicy());
                case MESSAGE_NOT_SET -> {
                    // Of a newer server.
                }
            }
        } catch (RuntimeException e) {
            LOG.error("A message of the server could not be used: {}", message.getMessageCase(), e);
        }
    }

    private void configure(Configuration part) {
        try {
            PushedConfiguration whole = configuration.add(part);
            if (whole != null) {
                parts.configurations().accept(whole);
            }
        } catch (WireFormatException e) {
            LOG.error("The server's configuration cannot be used: {}; the one before stays", e.getMessage());
        }
    }

    /** Waits while too many answers are under way. */
    private void answer(FromGateway message) throws InterruptedException {
        while (!end.isDone() && !own.offer(message, LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            // The next one may fit.
        }
        parts.lanes().signal().wake();
    }

    @Override
    public void onError(Throwable failure) {
        over(failure);
    }

    @Override
    public void onCompleted() {
        over(Status.UNAVAILABLE
                .withDescription("the server has ended the stream")
                .asException());
    }

    private void over(Throwable why) {
        end.complete(why);
        welcome.completeExceptionally(why);
        parts.lanes().signal().wake();
    }

    /** Ends it from this side. */
    void cancel(String why) {
        ClientCallStreamObserver<FromGateway> present = stream;
        Throwable cause = Status.CANCELLED.withDescription(why).asException();
        if (present != null) {
            present.cancel(why, cause);
        }
        over(cause);
    }

    boolean isOver() {
        return end.isDone();
    }

    /**
     * Introduces the gateway and sends until the stream is over.
     *
     * @param welcomed called once the server is ready
     * @return why it is over
     */
    Throwable run(Consumer<Welcome> welcomed) throws InterruptedException {
        send(FromGateway.newBuilder().setHello(hello).build());
        Welcome answer = await();
        if (answer == null) {
            return end.join();
        }
        if (LinkProtocol.agreed(answer.getProtocol(), answer.getProtocol()) == 0) {
            cancel("The server chose protocol " + answer.getProtocol()
                    + " of the link, which this gateway does not know.");
            return end.join();
        }
        welcomed.accept(answer);
        acknowledged = parts.clock().instant();
        parts.lanes().attach(direct);
        parts.reporter().begin();
        try {
            while (!end.isDone()) {
                sendDue();
            }
        } finally {
            parts.reporter().end();
            parts.lanes().detach();
        }
        return end.join();
    }

    private @Nullable Welcome await() throws InterruptedException {
        try {
            return welcome.get(WELCOME.toMillis(), TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            cancel("the server did not answer within " + WELCOME.toSeconds() + " s");
        } catch (java.util.concurrent.ExecutionException e) {
            LOG.debug("No welcome", e);
        }
        return null;
    }

    private void sendDue() throws InterruptedException {
        long seen = parts.lanes().signal().count();
        if (isReady()) {
            expire();
        }
        if (!sendNext()) {
            parts.lanes().signal().await(seen, LOOK_MILLIS);
        }
    }

    /** Returns whether there was anything. */
    private boolean sendNext() {
        sending.lock();
        try {
            if (!isReady()) {
                return false;
            }
            boolean any = sendOwn();
            FromGateway message = parts.lanes().next();
            if (message != null) {
                send(message);
            }
            return any || message != null;
        } finally {
            sending.unlock();
        }
    }

    /** What has just been read goes out by the thread that brings it, without waking another one, unless that one is sending. */
    private boolean sendLive() {
        if (!sending.tryLock()) {
            return false;
        }
        try {
            while (isReady()) {
                FromGateway message = parts.lanes().nextLive(direct);
                if (message == null) {
                    return !parts.lanes().hasCurrent();
                }
                send(message);
            }
            return false;
        } finally {
            sending.unlock();
        }
    }

    private boolean isReady() {
        ClientCallStreamObserver<FromGateway> present = stream;
        return present != null && present.isReady();
    }

    private boolean sendOwn() {
        FromGateway answer = own.poll();
        if (answer != null) {
            send(answer);
        }
        var due = parts.reporter().due(parts.sources());
        due.forEach(this::send);
        return answer != null || !due.isEmpty();
    }

    private void expire() {
        Instant now = parts.clock().instant();
        if (parts.lanes().unacknowledged() == 0) {
            acknowledged = now;
        } else if (acknowledged.plus(ACKNOWLEDGEMENT).isBefore(now)) {
            cancel("the server has acknowledged nothing for " + ACKNOWLEDGEMENT.toSeconds() + " s");
        }
        if (!hello.getEpoch().equals(parts.lanes().epoch())) {
            cancel("the buffer was begun anew");
        }
    }

    private void send(FromGateway message) {
        ClientCallStreamObserver<FromGateway> present = stream;
        if (present == null || end.isDone()) {
            return;
        }
        if (message.getSerializedSize() > LinkProtocol.LARGEST_MESSAGE) {
            LOG.error("A message of {} bytes is too large for the link and left out", message.getSerializedSize());
            return;
        }
        try {
            present.onNext(message);
            if (message.getBatch().getSamples().getTimeCount() > 0) {
                SampleStage.passed(Place.SENT, message.getBatch().getSamples().getTime(0));
            }
        } catch (RuntimeException gone) {
            over(gone);
        }
    }
}
