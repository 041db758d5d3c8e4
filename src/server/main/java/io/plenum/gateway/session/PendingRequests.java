package io.plenum.gateway.session;

import io.plenum.link.Problem;
import io.plenum.link.proto.FromServer;
import io.plenum.link.proto.Request;
import io.plenum.link.proto.Response;
import io.plenum.link.wire.TextCodec;
import io.plenum.link.wire.WireFormatException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a gateway was asked over one stream and has not answered yet. Bounded, as are its answers; none waits beyond its deadline. */
final class PendingRequests {

    static final int MOST = 32;
    static final long MOST_BYTES = 64L * 1024 * 1024;

    private final Consumer<FromServer> sender;
    private final AtomicLong ids = new AtomicLong();
    private final Map<Long, Pending> pending = new ConcurrentHashMap<>();
    private volatile @Nullable Problem ended;

    /** Takes an answer, or one of its parts. */
    @FunctionalInterface
    interface Parts {

        void add(Response part) throws WireFormatException;
    }

    /** The gateway, or the link, could not do it. */
    static final class RequestFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        RequestFailed(Problem problem) {
            super(problem.messageKey());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    private static final class Pending {

        private final Parts parts;
        private final CompletableFuture<Boolean> done = new CompletableFuture<>();
        private long bytes;

        Pending(Parts parts) {
            this.parts = parts;
        }
    }

    PendingRequests(Consumer<FromServer> sender) {
        this.sender = sender;
    }

    /**
     * Asks; returns at once.
     *
     * @param parts called one after the other as they come
     * @return to be cancelled where nobody waits any more, which the gateway is told; done when the last part has come, failed with {@link RequestFailed} or, at the deadline, with a timeout
     */
    CompletableFuture<Boolean> ask(Request.Builder request, Duration deadline, Parts parts) {
        if (pending.size() >= MOST) {
            return CompletableFuture.failedFuture(
                    new RequestFailed(Problem.of("connector.problem.gateway-busy", pending.size())));
        }
        long id = ids.incrementAndGet();
        Pending asked = new Pending(parts);
        pending.put(id, asked);
        Problem over = ended;
        if (over != null) {
            asked.done.completeExceptionally(new RequestFailed(over));
        } else {
            request.setId(id).setDeadlineMillis(deadline.toMillis());
            sender.accept(FromServer.newBuilder().setRequest(request).build());
        }
        var unused = asked.done
                .orTimeout(deadline.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((done, failure) -> over(id, failure));
        return asked.done;
    }

    private void over(long id, @Nullable Throwable failure) {
        pending.remove(id);
        if (failure instanceof CancellationException && ended == null) {
            sender.accept(FromServer.newBuilder()
                    .setRequest(Request.newBuilder().setId(id))
                    .build());
        }
    }

    /** By the thread of the stream; an answer to what nobody waits for any more is ignored. */
    void answered(Response response) {
        Pending asked = pending.get(response.getId());
        if (asked == null) {
            return;
        }
        if (response.hasProblem()) {
            Problem problem = ReportedStatus.bounded(TextCodec.problem(response.getProblem()));
            asked.done.completeExceptionally(new RequestFailed(problem));
            return;
        }
        try {
            asked.bytes += response.getSerializedSize();
            if (asked.bytes > MOST_BYTES) {
                throw new WireFormatException("An answer has more than " + MOST_BYTES + " bytes");
            }
            asked.parts.add(response);
            if (response.getLast()) {
                asked.done.complete(true);
            }
        } catch (WireFormatException e) {
            asked.done.completeExceptionally(
                    new RequestFailed(Problem.of("connector.problem.gateway-answer", String.valueOf(e.getMessage()))));
        }
    }

    /** The stream is over: nobody waits in vain. */
    void end(Problem why) {
        ended = why;
        pending.values().forEach(asked -> asked.done.completeExceptionally(new RequestFailed(why)));
    }
}
