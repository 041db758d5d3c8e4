package io.plenum.ingest;

import io.plenum.ingest.AcceptedBatchStore.AcceptedOfEpoch;
import io.plenum.ingest.AcceptedBatchStore.AcceptedRow;
import io.plenum.ingest.AcceptedBatchStore.StreamOfGateway;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Which batches of gateways are stored already, across restarts of the server. A gateway that never heard so sends them again; then
 * they are acknowledged and not stored again. Kept in the database; while that is away, in memory alone: a server that ends meanwhile
 * stores some batches twice, which changes nothing in history. Of each gateway only the present life of its buffer is remembered.
 */
@Component
public class AcceptedBatches implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AcceptedBatches.class);
    /** A database that takes longer is as good as away. */
    private static final long PATIENCE = Duration.ofSeconds(1).toNanos();

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final AcceptedBatchStore store;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition added = lock.newCondition();
    private final Condition written = lock.newCondition();
    private final Map<StreamOfGateway, AcceptedOfEpoch> streams = new HashMap<>();
    private final Set<StreamOfGateway> unwritten = new HashSet<>();
    private long additions;
    private long additionsWritten;
    private boolean loaded;
    private boolean away;
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    AcceptedBatches(AcceptedBatchStore store) {
        this.store = store;
    }

    /**
     * Whether a batch is not known to be stored. Answers from memory.
     *
     * @param epoch the life of the gateway's buffer; with a new one those before are forgotten
     */
    public boolean isNew(String gateway, String epoch, BatchStream stream, long sequence) {
        lock.lock();
        try {
            StreamOfGateway key = new StreamOfGateway(gateway, stream);
            AcceptedOfEpoch present = streams.get(key);
            if (present == null || !present.epoch().equals(epoch)) {
                streams.put(key, new AcceptedOfEpoch(epoch, new SequenceSet()));
                return true;
            }
            return !present.sequences().contains(sequence);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Remembers batches that are stored; to be called before they are acknowledged. Returns when the database knows it too, at once
     * while that is away and after a second at the latest.
     *
     * @param epoch as it was asked about last; batches of an earlier one are not remembered
     */
    public void accepted(String gateway, String epoch, BatchStream stream, Collection<Long> sequences) {
        lock.lock();
        try {
            StreamOfGateway key = new StreamOfGateway(gateway, stream);
            AcceptedOfEpoch present = streams.get(key);
            if (present != null && present.epoch().equals(epoch)) {
                sequences.forEach(present.sequences()::add);
                unwritten.add(key);
                additions++;
                added.signal();
                awaitWritten(additions);
            }
        } finally {
            lock.unlock();
        }
    }

    private void awaitWritten(long addition) {
        try {
            long left = PATIENCE;
            while (running && !away && additionsWritten < addition && left > 0) {
                left = written.awaitNanos(left);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (running) {
            try {
                if (!writeNext()) {
                    TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
                }
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    /** @return false where the database is away */
    private boolean writeNext() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (loaded && unwritten.isEmpty()) {
                added.await();
            }
        } finally {
            lock.unlock();
        }
        return flush();
    }

    private boolean flush() {
        try {
            load();
            write();
            away(null);
            return true;
        } catch (DataAccessException failure) {
            away(failure);
            return false;
        }
    }

    private void load() {
        if (loaded) {
            return;
        }
        Map<StreamOfGateway, AcceptedOfEpoch> read = store.read();
        lock.lock();
        try {
            read.forEach((key, earlier) -> {
                AcceptedOfEpoch present = streams.putIfAbsent(key, earlier);
                if (present != null && present.epoch().equals(earlier.epoch())) {
                    present.sequences().addAll(earlier.sequences());
                }
            });
            loaded = true;
        } finally {
            lock.unlock();
        }
    }

    private void write() {
        long until;
        List<AcceptedRow> rows;
        lock.lock();
        try {
            until = additions;
            rows = unwritten.stream().map(this::row).toList();
        } finally {
            lock.unlock();
        }
        store.write(rows);
        lock.lock();
        try {
            additionsWritten = until;
            if (additions == until) {
                unwritten.clear();
            }
        } finally {
            lock.unlock();
        }
    }

    private AcceptedRow row(StreamOfGateway key) {
        AcceptedOfEpoch present = Objects.requireNonNull(streams.get(key));
        return new AcceptedRow(key, present.epoch(), present.sequences().multirange());
    }

    private void away(@Nullable DataAccessException failure) {
        lock.lock();
        try {
            if (failure != null && !away) {
                LOG.warn("Which batches of gateways are stored is only in memory: {}", failure.getMessage());
            }
            away = failure != null;
            written.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        running = true;
        // So that a gateway that connects at once finds what was remembered.
        flush();
        thread = Thread.ofPlatform().name("accepted-batches").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(5000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        flush();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** With the trend writer: before anything comes in, until nothing does any more. */
    @Override
    public int getPhase() {
        return 0;
    }
}
