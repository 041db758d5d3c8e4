package io.plenum.trend.rollup;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.plenum.job.BackgroundLifecycle;
import io.plenum.job.BackgroundThread;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Rolls up what is due, on a thread of its own. Waits between two steps unless much is left, because each step reads some time
 * before and after what changed: a few large ones cost less than many small. Waits longer while the database is away.
 */
@Component
public class RollupJob implements BackgroundLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RollupJob.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Rollups rollups;
    private final Counter taken;
    private final BackgroundThread thread;
    private boolean newestFirst;

    public RollupJob(Rollups rollups, MeterRegistry meters) {
        this.rollups = rollups;
        taken = meters.counter("plenum.trend.rollup.entries");
        thread = new BackgroundThread("roller", PAUSE, (waited, goesOn) -> attempt(waited));
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
    public BackgroundThread thread() {
        return thread;
    }

    /** With the writer. */
    @Override
    public int getPhase() {
        return 0;
    }
}
