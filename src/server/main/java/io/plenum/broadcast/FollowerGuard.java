package io.plenum.broadcast;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls those who follow something, one after the other. What one of them throws costs the others nothing: it is counted
 * ({@code plenum.follower.failures}, by the follower's class) and logged, of each follower once a minute at most. Safe for any
 * number of threads.
 */
public final class FollowerGuard {

    private static final Logger log = LoggerFactory.getLogger(FollowerGuard.class);
    private static final long QUIET = Duration.ofMinutes(1).toNanos();

    private final MeterRegistry meters;
    private final Map<String, Long> logged = new ConcurrentHashMap<>();

    public FollowerGuard(MeterRegistry meters) {
        this.meters = meters;
    }

    /** Lets each of them have it, whatever the ones before made of it. */
    public <F> void each(Iterable<? extends F> followers, Consumer<F> word) {
        for (F follower : followers) {
            call(follower.getClass().getSimpleName(), () -> word.accept(follower));
        }
    }

    /** @param follower its name in the metrics and the log */
    public void call(String follower, Runnable word) {
        try {
            word.run();
        } catch (RuntimeException | LinkageError | StackOverflowError failure) {
            meters.counter("plenum.follower.failures", "follower", follower).increment();
            if (first(follower)) {
                log.error("{} could not take what it follows; the others have it", follower, failure);
            }
        }
    }

    private boolean first(String follower) {
        long now = System.nanoTime();
        boolean[] first = new boolean[1];
        logged.compute(follower, (name, last) -> {
            first[0] = last == null || now - last > QUIET;
            return first[0] || last == null ? Long.valueOf(now) : last;
        });
        return first[0];
    }
}
