package io.plenum.job;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that waits and works in turn until it is stopped, for work that decides itself when it goes on, or that is started and
 * stopped in an order with others; all else is a {@code @Scheduled} job.
 */
public final class BackgroundThread {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundThread.class);
    private static final long LONGEST_END_MILLIS = 20_000;

    private final String name;
    private final Duration first;
    private final Work work;
    private volatile CountDownLatch ending = new CountDownLatch(0);
    private volatile Thread thread = new Thread();

    /** What is done at each turn; it handles its own failures. */
    @FunctionalInterface
    public interface Work {

        /**
         * One turn.
         *
         * @param waited before this turn
         * @param goesOn false once the thread is to end: long work asks now and then
         * @return how long to wait before the next turn
         */
        Duration turn(Duration waited, BooleanSupplier goesOn);
    }

    /**
     * A thread that is not started yet.
     *
     * @param first how long to wait before the first turn
     */
    public BackgroundThread(String name, Duration first, Work work) {
        this.name = name;
        this.first = first;
        this.work = work;
    }

    /** Begins, again after an end. */
    public void start() {
        CountDownLatch end = new CountDownLatch(1);
        ending = end;
        thread = Thread.ofPlatform().name(name).start(() -> run(end));
    }

    private void run(CountDownLatch end) {
        Duration wait = first;
        try {
            while (!end.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                wait = work.turn(wait, () -> end.getCount() > 0);
            }
        } catch (InterruptedException unexpected) {
            LOG.error("The thread {} was interrupted; its work goes on at the next start", name);
        }
    }

    /** Ends it, and waits up to 20 s for the turn that is under way. */
    public void stop() {
        ending.countDown();
        try {
            thread.join(LONGEST_END_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it was started and not stopped since. */
    public boolean isRunning() {
        return ending.getCount() > 0;
    }
}
