package io.plenum.trend.write;

import io.plenum.point.Sample;
import io.plenum.spool.SampleQueue;
import io.plenum.spool.Spool;
import io.plenum.spool.SpoolStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads behind the writer: one moves the server's own samples up where there is room, some store batches, one empties the spool.
 * A slow database fills the memory; from the half on, batches go straight to the spool.
 */
final class WriterThreads {

    private static final Logger log = LoggerFactory.getLogger(WriterThreads.class);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final SampleQueue queue;
    private final BatchQueue batches;
    private final BatchStore store;
    private final Spool spool;
    private final TrendSettings settings;
    private final List<Thread> writers = new ArrayList<>();
    private final Thread mover;
    private final Thread drainer;
    private volatile boolean running = true;
    private volatile boolean moving = true;
    private volatile long giveUp = Long.MAX_VALUE;

    WriterThreads(SampleQueue queue, BatchQueue batches, BatchStore store, Spool spool, TrendSettings settings) {
        this.queue = queue;
        this.batches = batches;
        this.store = store;
        this.spool = spool;
        this.settings = settings;
        mover = Thread.ofPlatform().name("trend-mover").unstarted(this::move);
        drainer = Thread.ofPlatform().name("trend-drainer").unstarted(this::drain);
        for (int number = 1; number <= settings.writers(); number++) {
            writers.add(Thread.ofPlatform().name("trend-writer-" + number).unstarted(this::write));
        }
    }

    void start() {
        mover.start();
        drainer.start();
        writers.forEach(Thread::start);
    }

    private void move() {
        try {
            while (running || !queue.isEmpty()) {
                List<Sample> own = new ArrayList<>();
                if (queue.take(own, settings.batch(), PAUSE.toNanos())) {
                    awaitRoom();
                    store.refuse(batches.add(own, null));
                }
            }
        } catch (InterruptedException unexpected) {
            log.error("Interrupted: the server's own samples are not written any more");
        } finally {
            moving = false;
        }
    }

    private void awaitRoom() throws InterruptedException {
        while (batches.rows() > settings.queue() && !mustEnd()) {
            Thread.sleep(PAUSE);
        }
    }

    private void write() {
        try {
            while (moving || batches.rows() > 0) {
                RowBatch batch = batches.take(PAUSE);
                if (batch != null) {
                    storeSurely(batch);
                }
            }
        } catch (InterruptedException unexpected) {
            log.error("Interrupted: a writer of history has ended");
        }
    }

    private void storeSurely(RowBatch batch) throws InterruptedException {
        byte[] encoded = batch.encode();
        while (!store.store(encoded)) {
            if (mustEnd()) {
                store.drop(batch.unreceipted());
                return;
            }
            Thread.sleep(PAUSE);
        }
        batch.stored();
    }

    private void drain() {
        try {
            while (running) {
                if (!spoolOverflow() && !store.drainOne()) {
                    Thread.sleep(PAUSE);
                }
            }
        } catch (InterruptedException unexpected) {
            log.error("Interrupted: the spool is not emptied any more");
        }
    }

    /** @return false where memory has room, or the spool takes nothing */
    private boolean spoolOverflow() {
        RowBatch batch = batches.rows() > settings.queue() / 2 ? batches.takeFull() : null;
        if (batch == null) {
            return false;
        }
        if (store.toSpool(batch.encode())) {
            batch.stored();
            return true;
        }
        batches.putBack(batch);
        return false;
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

    /**
     * Nobody is interrupted: an interrupt closes the file under the spool.
     *
     * @param enough how long to try to get safe what is under way
     */
    void stop(Duration enough) {
        giveUp = System.nanoTime() + enough.toNanos();
        running = false;
        batches.close();
        try {
            mover.join(20_000);
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
