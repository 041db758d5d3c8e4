package io.plenum.schedule.run;

import io.plenum.job.BackgroundLifecycle;
import io.plenum.job.BackgroundThread;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks after schedules at each change, after each edit, and each minute. */
@Component
class ScheduleThread implements BackgroundLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduleThread.class);
    private static final Duration FIRST = Duration.ofSeconds(15);
    /** How soon an edit is seen. */
    private static final Duration STEP = Duration.ofSeconds(2);

    private final ScheduleRunner runner;
    private final BackgroundThread thread;
    private final AtomicBoolean changed = new AtomicBoolean();
    private Duration left = Duration.ZERO;

    ScheduleThread(ScheduleRunner runner) {
        this.runner = runner;
        thread = new BackgroundThread("schedules", FIRST, (waited, goesOn) -> turn(waited));
    }

    private Duration turn(Duration waited) {
        left = left.minus(waited);
        if (changed.getAndSet(false) || !left.isPositive()) {
            try {
                left = runner.turn();
            } catch (RuntimeException e) {
                LOG.warn("Schedules could not be looked after; again in a minute", e);
                left = Duration.ofMinutes(1);
            }
        }
        Duration wait = left.compareTo(STEP) < 0 ? left : STEP;
        return wait.isPositive() ? wait : Duration.ofMillis(100);
    }

    @EventListener
    void on(SchedulesChanged event) {
        changed.set(true);
    }

    @Override
    public BackgroundThread thread() {
        return thread;
    }

    /** Begins after the link to the gateways, and ends before it. */
    @Override
    public int getPhase() {
        return 4;
    }
}
