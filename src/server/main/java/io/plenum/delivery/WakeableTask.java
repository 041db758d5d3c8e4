package io.plenum.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that begins when it is woken, on a virtual thread, never twice at the same time. Woken while it is at work it runs once more
 * afterwards, so no signal is missed and a thousand of them make one run.
 */
public final class WakeableTask implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(WakeableTask.class);
    /** What is due already was looked at just now and could not be taken: not at once again. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("wake-timer").daemon().factory());

    private final String name;
    private final Runnable work;
    private final Clock clock;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final AtomicReference<@Nullable Instant> since = new AtomicReference<>();
    private @Nullable Future<?> timer;
    private @Nullable Instant alarm;
    private volatile boolean closed;

    public WakeableTask(String name, Runnable work, Clock clock) {
        this.name = name;
        this.work = work;
        this.clock = clock;
    }

    public void wake() {
        wanted.set(true);
        begin();
    }

    /** Wakes it at an instant, unless it is woken at an earlier one anyway; null: nothing is due. */
    public synchronized void wakeAt(@Nullable Instant due) {
        if (due == null || closed || (alarm != null && !due.isBefore(alarm))) {
            return;
        }
        cancelTimer();
        alarm = due;
        Duration wait = Duration.between(clock.instant(), due);
        long millis = (wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait).toMillis();
        timer = TIMER.schedule(this::ring, millis, TimeUnit.MILLISECONDS);
    }

    private void ring() {
        synchronized (this) {
            alarm = null;
        }
        wake();
    }

    private void cancelTimer() {
        if (timer != null) {
            timer.cancel(false);
        }
    }

    private void begin() {
        if (!closed && wanted.get() && since.compareAndSet(null, clock.instant())) {
            Thread.ofVirtual().name(name).start(this::run);
        }
    }

    private void run() {
        try {
            while (wanted.getAndSet(false) && !closed) {
                since.set(clock.instant());
                work.run();
            }
        } catch (RuntimeException failure) {
            log.error("{} failed", name, failure);
        } finally {
            since.set(null);
        }
        begin();
    }

    /** Whether nothing is being done at the moment. */
    public boolean idle() {
        return since.get() == null;
    }

    /** How long it is at work already; zero while it waits. */
    public Duration underWay() {
        Instant begin = since.get();
        return begin == null ? Duration.ZERO : Duration.between(begin, clock.instant());
    }

    /** Begins nothing any more; what is under way ends by itself. */
    @Override
    public synchronized void close() {
        closed = true;
        cancelTimer();
    }
}
