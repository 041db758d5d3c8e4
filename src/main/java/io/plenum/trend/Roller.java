package io.plenum.trend;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Rolls up what is due, on a thread of its own. Waits between two steps unless much is left, because each step reads some time
 * before and after what changed: a few large ones cost less than many small. Waits longer while the database is away.
 */
@Component
class Roller implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Roller.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Rollups rollups;
    private final Counter taken;
    private volatile CountDownLatch ending = new CountDownLatch(0);
    private volatile Thread thread = new Thread();
    private boolean newestFirst;

    Roller(Rollups rollups, MeterRegistry meters) {
        this.rollups = rollups;
        taken = meters.counter("plenum.trend.rollup.entries");
    }

    private void run(CountDownLatch end) {
        Duration wait = PAUSE;
        try {
            while (!end.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                wait = attempt(wait);
            }
        } catch (InterruptedException unexpected) {
            log.warn("Rolling up was interrupted; it goes on at the next start");
        }
    }

    /** Returns how long to wait before the next. */
    private Duration attempt(Duration before) {
        try {
            newestFirst = !newestFirst;
            int count = rollups.step(newestFirst);
            taken.increment(count);
            return count > 0 && rollups.isBehind() ? Duration.ZERO : PAUSE;
        } catch (DataAccessException | TransactionException failure) {
            if (before.compareTo(PAUSE) <= 0) {
                log.warn("Rolling up failed and is tried again: {}", failure.getMessage());
            }
            Duration twice = before.compareTo(PAUSE) < 0 ? PAUSE : before.multipliedBy(2);
            return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
        }
    }

    @Override
    public void start() {
        CountDownLatch end = new CountDownLatch(1);
        ending = end;
        thread = Thread.ofPlatform().name("roller").start(() -> run(end));
    }

    @Override
    public void stop() {
        ending.countDown();
        try {
            thread.join(20_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return ending.getCount() > 0;
    }

    /** With the writer. */
    @Override
    public int getPhase() {
        return 0;
    }
}
