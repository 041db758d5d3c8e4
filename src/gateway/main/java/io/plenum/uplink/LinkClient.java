package io.plenum.uplink;

import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.stub.MetadataUtils;
import io.plenum.link.Backoff;
import io.plenum.link.proto.GatewayLinkGrpc;
import io.plenum.link.proto.Hello;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the stream to the server open: tries again with back-off and some chance, so that not all gateways come at once. */
final class LinkClient implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LinkClient.class);
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    /** Who was refused is not let in a moment later. */
    private static final Duration REFUSED = Duration.ofSeconds(15);

    private final ServerAccess access;
    private final Supplier<Hello> hello;
    private final LinkSession.SessionParts parts;
    private final Backoff backoff = new Backoff(FIRST, LONGEST);
    private final Semaphore stop = new Semaphore(0);
    private final Thread thread;
    private volatile boolean running = true;
    private volatile @Nullable LinkSession session;
    private String lastFailure = "";

    LinkClient(ServerAccess access, Supplier<Hello> hello, LinkSession.SessionParts parts) {
        this.access = access;
        this.hello = hello;
        this.parts = parts;
        thread = Thread.ofPlatform().name("link-client").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Nobody is interrupted: an interrupt closes the file under the buffer. */
    private void run() {
        try {
            while (running) {
                Duration pause = connect();
                if (running && stop.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException unexpected) {
            LOG.error("Interrupted: the server is not looked for any more");
        }
    }

    /** Whatever goes wrong, also an {@link Error}: else the process would live on and never look for its server again. */
    private Duration connect() throws InterruptedException {
        try {
            ServerAccess.Opening opening = access.open();
            try {
                Throwable why = converse(opening);
                failed("The link to " + opening.target() + " is down: " + LinkFailure.text(why)
                        + "; collecting goes on");
                return pause(why);
            } finally {
                close(opening.channel());
            }
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            failed("No link to the server: " + e.getMessage() + "; collecting goes on");
            return backoff.next();
        } catch (Error e) {
            LOG.error("The link has failed; it is tried again", e);
            return backoff.next();
        }
    }

    private Throwable converse(ServerAccess.Opening opening) throws InterruptedException {
        LinkSession made = new LinkSession(hello.get(), parts);
        session = made;
        try {
            GatewayLinkGrpc.newStub(opening.channel())
                    .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(opening.headers()))
                    .connect(made);
            if (!running) {
                made.cancel("the gateway ends");
            }
            return made.run(welcome -> {
                backoff.reset();
                lastFailure = "";
                LOG.info(
                        "Connected to the server {} ({}) as {}",
                        opening.target(),
                        welcome.getVersion(),
                        welcome.getGateway());
            });
        } finally {
            if (!made.isOver()) {
                made.cancel("the gateway has failed");
            }
            session = null;
        }
    }

    private Duration pause(Throwable why) {
        return switch (Status.fromThrowable(why).getCode()) {
            case UNAUTHENTICATED, PERMISSION_DENIED, FAILED_PRECONDITION -> jittered(REFUSED);
            default -> backoff.next();
        };
    }

    private static Duration jittered(Duration pause) {
        return pause.multipliedBy(ThreadLocalRandom.current().nextInt(50, 101)).dividedBy(100);
    }

    /** Once for each reason. */
    private void failed(String words) {
        if (running && !words.equals(lastFailure)) {
            LOG.warn("{}", words);
        }
        lastFailure = words;
    }

    private static void close(ManagedChannel channel) throws InterruptedException {
        channel.shutdownNow();
        channel.awaitTermination(2, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        running = false;
        stop.release();
        LinkSession present = session;
        if (present != null) {
            present.cancel("the gateway ends");
        }
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
