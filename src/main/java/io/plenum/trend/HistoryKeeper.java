package io.plenum.trend;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks after what is stored, on a thread of its own: packs what is old enough, drops what has outlived its time. */
@Component
class HistoryKeeper implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(HistoryKeeper.class);
    private static final Duration FIRST = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMinutes(20);

    private final SamplePacker packer;
    private final Retention retention;
    private final RetentionSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile CountDownLatch ending = new CountDownLatch(0);
    private volatile Thread thread = new Thread();

    HistoryKeeper(SamplePacker packer, Retention retention, RetentionSettings settings, JdbcClient jdbc, Clock clock) {
        this.packer = packer;
        this.retention = retention;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private void run(CountDownLatch end) {
        Duration wait = FIRST;
        try {
            while (!end.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                keep(end);
                wait = PAUSE;
            }
        } catch (InterruptedException unexpected) {
            log.warn("Interrupted: nothing is packed or forgotten until the next start");
        }
    }

    private void keep(CountDownLatch end) {
        try {
            retention.forget();
            packer.packAll(() -> end.getCount() > 0);
            Columnstore.compress(jdbc, clock.instant().minus(settings.columnstore()));
        } catch (DataAccessException | TransactionException failure) {
            log.warn("Old history was not packed or not forgotten, it is tried again: {}", failure.getMessage());
        }
    }

    @Override
    public void start() {
        CountDownLatch end = new CountDownLatch(1);
        ending = end;
        thread = Thread.ofPlatform().name("history-keeper").start(() -> run(end));
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
