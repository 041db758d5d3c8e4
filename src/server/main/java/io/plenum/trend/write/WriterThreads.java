package io.plenum.trend.write;

import io.plenum.point.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads behind the writer: one gathers batches by size and age and encodes them, some store them, one empties the spool.
 * A slow database fills the memory's queue; from the half on, batches go straight to the spool.
 */
final class WriterThreads {

    private static final Logger log = LoggerFactory.getLogger(WriterThreads.class);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration ENOUGH = Duration.ofSeconds(15);

    private final SampleQueue queue;
    private final BatchStore store;
    private final Spool spool;
    private final TrendSettings settings;
    private final BlockingQueue<byte[]> encoded = new ArrayBlockingQueue<>(4);
    private final List<Thread> writers = new ArrayList<>();
    private final Thread gatherer;
    private final Thread drainer;
    private volatile boolean running = true;
    private volatile boolean gathering = true;
    private volatile long giveUp = Long.MAX_VALUE;

    WriterThreads(SampleQueue queue, BatchStore store, Spool spool, TrendSettings settings) {
        this.queue = queue;
        this.store = store;
        this.spool = spool;
        this.settings = settings;
        gatherer = Thread.ofPlatform().name("trend-gatherer").unstarted(this::gather);
        drainer = Thread.ofPlatform().name("trend-drainer").unstarted(this::drain);
        for (int number = 1; number <= settings.writers(); number++) {
            writers.add(Thread.ofPlatform().name("trend-writer-" + number).unstarted(this::write));
        }
    }

    void start() {
        gatherer.start();
        drainer.start();
        writers.forEach(Thread::start);
    }

    private void gather() {
        try {
            while (running || !queue.isEmpty()) {
                List<Sample> batch = nextBatch();
                if (!batch.isEmpty()) {
                    handOver(SampleCopy.encode(batch));
                }
            }
        } catch (InterruptedException unexpected) {
            log.error("Interrupted: history is not written any more");
        } finally {
            gathering = false;
        }
    }

    private List<Sample> nextBatch() throws InterruptedException {
        List<Sample> batch = new ArrayList<>(settings.batch());
        long deadline = System.nanoTime() + settings.age().toNanos();
        while (batch.size() < settings.batch()
                && queue.take(batch, settings.batch() - batch.size(), deadline - System.nanoTime())) {
            // Fills up until it is large enough or nothing more comes in time.
        }
        return batch;
    }

    private void handOver(byte[] batch) throws InterruptedException {
        while (!encoded.offer(batch, PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
            if (queue.size() > settings.queue() / 2 && store.toSpool(batch)) {
                return;
            }
            if (mustEnd()) {
                store.drop(batch);
                return;
            }
        }
    }

    private void write() {
        try {
            while (gathering || !encoded.isEmpty()) {
                byte[] batch = encoded.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                if (batch != null) {
                    storeSurely(batch);
                }
            }
        } catch (InterruptedException unexpected) {
            log.error("Interrupted: a writer of history has ended");
        }
    }

    private void storeSurely(byte[] batch) throws InterruptedException {
        while (!store.store(batch)) {
            if (mustEnd()) {
                store.drop(batch);
                return;
            }
            Thread.sleep(PAUSE);
        }
    }

    private void drain() {
        try {
            while (running) {
                if (!store.drainOne()) {
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException unexpected) {
            log.error("Interrupted: the spool is not emptied any more");
        }
    }

    private boolean mustEnd() {
        return !running && System.nanoTime() - giveUp > 0;
    }

    SpoolStatus status() {
        return store.status();
    }

    boolean isRunning() {
        return running;
    }

    /** Nobody is interrupted: an interrupt closes the file under the spool. */
    void stop() {
        giveUp = System.nanoTime() + ENOUGH.toNanos();
        running = false;
        try {
            gatherer.join(20_000);
            drainer.join(20_000);
            for (Thread writer : writers) {
                writer.join(20_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        spool.close();
    }
}
