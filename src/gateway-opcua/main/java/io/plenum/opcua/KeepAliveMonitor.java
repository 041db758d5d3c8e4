package io.plenum.opcua;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Notices when three keep-alives are missing and when the server talks again, each at once: between two pings, and while a request
 * waits for its answer. What becomes of the connection is none of its business. A confirmation of values never comes behind the
 * word that they are stale.
 */
final class KeepAliveMonitor {

    private static final Duration LONGEST_REST = Duration.ofSeconds(1);
    private static final Duration SHORTEST_REST = Duration.ofMillis(20);
    /** How soon it is noticed that the server talks again. */
    private static final Duration REST_IN_SILENCE = Duration.ofMillis(200);

    private final SubscriptionWatchdog watchdog;
    private final BooleanSupplier subscribing;
    private final Runnable silence;
    private final Runnable confirmation;
    private final ReentrantLock lock = new ReentrantLock();
    private final Semaphore stop = new Semaphore(0);
    private boolean silent;
    private boolean stopped;

    /**
     * @param subscribing while true an answer is as good as a keep-alive, which may wait for the end of a long request
     * @param silence marks what was live
     * @param confirmation says that unchanged values are still true
     */
    KeepAliveMonitor(
            SubscriptionWatchdog watchdog, BooleanSupplier subscribing, Runnable silence, Runnable confirmation) {
        this.watchdog = watchdog;
        this.subscribing = subscribing;
        this.silence = silence;
        this.confirmation = confirmation;
    }

    void start() {
        Thread.ofVirtual().name("opcua-keep-alive").start(this::run);
    }

    /** Nothing is said any more when this returns. */
    void stop() {
        lock.lock();
        try {
            stopped = true;
        } finally {
            lock.unlock();
        }
        stop.release();
    }

    private void run() {
        try {
            while (!stop.tryAcquire(rest().toMillis(), TimeUnit.MILLISECONDS) && !watchdog.isLost()) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration rest() {
        Duration ahead = watchdog.untilSilent();
        if (!ahead.isPositive()) {
            return REST_IN_SILENCE;
        }
        // The mark is not a millisecond early.
        Duration whole = ahead.plus(SHORTEST_REST);
        return whole.compareTo(LONGEST_REST) < 0 ? whole : LONGEST_REST;
    }

    private boolean talks() {
        return watchdog.subscriptionLives()
                || (subscribing.getAsBoolean() && watchdog.answeredWithin(watchdog.longestSilence()));
    }

    private void look() {
        lock.lock();
        try {
            boolean now = !talks();
            if (now != silent && !stopped) {
                silent = now;
                (now ? silence : confirmation).run();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Confirms unchanged values where they are known to be true; returns whether they are. */
    boolean confirm() {
        lock.lock();
        try {
            boolean known = talks();
            if (known) {
                silent = false;
                confirmation.run();
            }
            return known;
        } finally {
            lock.unlock();
        }
    }
}
