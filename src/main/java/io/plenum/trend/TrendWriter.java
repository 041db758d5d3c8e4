package io.plenum.trend;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.plenum.point.Sample;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Stores samples in batches by size and age, on a thread of its own. While the database is away, or while the spool still holds
 * older batches, a batch goes to the spool, so that the order is kept.
 */
@Component
class TrendWriter implements TrendSink, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TrendWriter.class);

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final DataSource database;
    private final TrendSettings settings;
    private final BlockingQueue<Sample> queue;
    private final Counter written;
    private final Counter dropped;
    private final MeterRegistry meters;
    private volatile boolean running;
    private boolean away;
    private volatile Thread thread = new Thread();

    TrendWriter(DataSource database, TrendSettings settings, MeterRegistry meters) {
        this.database = database;
        this.settings = settings;
        this.meters = meters;
        queue = new ArrayBlockingQueue<>(settings.queue());
        written = meters.counter("plenum.trend.written");
        dropped = meters.counter("plenum.trend.dropped");
        Gauge.builder("plenum.trend.queue", queue, BlockingQueue::size).register(meters);
    }

    @Override
    public void accept(List<Sample> samples) {
        for (Sample sample : samples) {
            // Without a number there is nothing to store; the status of the point is told by its last number.
            if (Double.isNaN(sample.value())) {
                continue;
            }
            if (!isPlausible(sample.time()) || !queue.offer(sample)) {
                dropped.increment();
            }
        }
    }

    /** A controller whose clock has run wild must not make a chunk of the store for the year 30000. */
    private static boolean isPlausible(Instant time) {
        return !time.isBefore(EARLIEST) && time.isBefore(LATEST);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("trend-writer").start(this::run);
    }

    private void run() {
        try (Spool spool = new Spool(settings.spool(), settings.spoolBatches())) {
            Gauge.builder("plenum.trend.spool", spool, Spool::size).register(meters);
            while (running || !queue.isEmpty()) {
                List<Sample> batch = nextBatch();
                drain(spool);
                if (!batch.isEmpty()) {
                    store(SampleCopy.encode(batch), spool);
                }
            }
        } catch (IOException | RuntimeException e) {
            log.error("History is not written any more: the spool in {} cannot be used", settings.spool(), e);
        }
    }

    private List<Sample> nextBatch() {
        List<Sample> batch = new ArrayList<>();
        long deadline = System.nanoTime() + settings.age().toNanos();
        try {
            while (batch.size() < settings.batch()) {
                Sample sample = queue.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (sample == null) {
                    break;
                }
                batch.add(sample);
                queue.drainTo(batch, settings.batch() - batch.size());
            }
        } catch (InterruptedException unexpected) {
            running = false;
            queue.drainTo(batch, settings.batch() - batch.size());
        }
        return batch;
    }

    private void store(byte[] batch, Spool spool) {
        if (spool.size() == 0 && written(batch)) {
            return;
        }
        if (!spool.put(batch)) {
            dropped.increment(SampleCopy.count(batch));
        }
    }

    private void drain(Spool spool) {
        Map.Entry<Long, byte[]> oldest = spool.oldest();
        while (oldest != null && written(oldest.getValue())) {
            spool.remove(oldest.getKey());
            oldest = spool.oldest();
        }
    }

    private boolean written(byte[] batch) {
        try {
            SampleCopy.write(database, batch);
            written.increment(SampleCopy.count(batch));
            if (away) {
                log.info("The database takes samples again");
            }
            away = false;
            return true;
        } catch (SQLException failure) {
            return isRefusedForEver(failure, batch);
        }
    }

    /** A batch that the database will never take (SQLSTATE class 22 or 23) must not hold up all those after it. */
    private boolean isRefusedForEver(SQLException failure, byte[] batch) {
        String state = String.valueOf(failure.getSQLState());
        if (state.startsWith("22") || state.startsWith("23")) {
            log.error("The database refuses {} samples, they are dropped", SampleCopy.count(batch), failure);
            dropped.increment(SampleCopy.count(batch));
            return true;
        }
        if (!away) {
            log.warn("The database does not take samples, they wait in the spool: {}", failure.getMessage());
        }
        away = true;
        return false;
    }

    @Override
    public void stop() {
        // Not interrupted: an interrupt closes the file under the spool. The writer looks here every second.
        running = false;
        try {
            thread.join(20_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts before the connectors, stops after them. */
    @Override
    public int getPhase() {
        return 0;
    }
}
