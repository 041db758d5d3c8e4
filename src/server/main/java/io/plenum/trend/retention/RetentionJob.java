package io.plenum.trend.retention;

import io.plenum.job.BackgroundThread;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks after what is stored, on a thread of its own: packs what is old enough, drops what has outlived its time. */
@Component
class RetentionJob implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RetentionJob.class);
    private static final Duration FIRST = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMinutes(20);

    private final SamplePacker packer;
    private final Retention retention;
    private final RetentionSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final BackgroundThread thread;

    RetentionJob(SamplePacker packer, Retention retention, RetentionSettings settings, JdbcClient jdbc, Clock clock) {
        this.packer = packer;
        this.retention = retention;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
        thread = new BackgroundThread("history-keeper", FIRST, (waited, goesOn) -> keep(goesOn));
    }

    private Duration keep(BooleanSupplier goesOn) {
        try {
            retention.forget();
            packer.packAll(goesOn);
            Columnstore.compress(jdbc, clock.instant().minus(settings.columnstore()));
        } catch (DataAccessException | TransactionException failure) {
            log.warn("Old history was not packed or not forgotten, it is tried again: {}", failure.getMessage());
        }
        return PAUSE;
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() {
        thread.stop();
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
    }

    /** With the writer. */
    @Override
    public int getPhase() {
        return 0;
    }
}
