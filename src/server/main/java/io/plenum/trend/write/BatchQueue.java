package io.plenum.trend.write;

import io.plenum.point.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Samples that wait to be written, encoded as they come in: what comes in small lists is gathered into large batches, a large list is
 * split. Nobody waits to put something in, and nothing is dropped here but what no history can hold: whoever puts in bounds how much is
 * under way.
 */
final class BatchQueue {

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    /** A batch of so many does not wait for more when nothing has come for a moment: its senders may be waiting for it. */
    private static final int WORTHWHILE = 1000;

    private static final long MOMENT = Duration.ofMillis(20).toNanos();

    private final int most;
    private final long age;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<RowBatch> full = new ArrayDeque<>();
    private RowBatch open = new RowBatch();
    private long opened;
    private long latest;
    private final AtomicInteger rows = new AtomicInteger();
    private boolean closed;

    /**
     * @param most samples of one batch
     * @param age longest time a sample waits for its batch to fill
     */
    BatchQueue(int most, Duration age) {
        this.most = most;
        this.age = age.toNanos();
    }

    /**
     * Puts samples in, at once.
     *
     * @param receipt null where nobody waits to hear that they are safe
     * @return how many have a time that no history can hold; they are left out
     */
    int add(List<Sample> samples, @Nullable Receipt receipt) {
        lock.lock();
        try {
            int refused = 0;
            for (Sample sample : samples) {
                // Without a number there is nothing to store; whoever hands samples in gives the last one beside its
                // mark.
                if (Double.isNaN(sample.value())) {
                    continue;
                }
                if (isPlausible(sample.time())) {
                    put(sample, receipt);
                } else {
                    refused++;
                }
            }
            latest = System.nanoTime();
            changed.signal();
            return refused;
        } finally {
            lock.unlock();
        }
    }

    /** A controller whose clock has run wild must not make a chunk of the store for the year 30000. */
    private static boolean isPlausible(Instant time) {
        return !time.isBefore(EARLIEST) && time.isBefore(LATEST);
    }

    private void put(Sample sample, @Nullable Receipt receipt) {
        if (open.size() == 0) {
            opened = System.nanoTime();
        }
        open.add(sample, receipt);
        rows.incrementAndGet();
        if (open.size() >= most) {
            full.add(open);
            open = new RowBatch();
        }
    }

    /** The next batch that is full, or has waited long enough; null where there is none in time. */
    @Nullable
    RowBatch take(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        lock.lockInterruptibly();
        try {
            while (full.isEmpty() && !isRipe()) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return null;
                }
                changed.awaitNanos(Math.min(left, open.size() == 0 ? left : untilRipe()));
            }
            return next();
        } finally {
            lock.unlock();
        }
    }

    /** A full one, if there is any. */
    @Nullable
    RowBatch takeFull() {
        lock.lock();
        try {
            return full.isEmpty() ? null : next();
        } finally {
            lock.unlock();
        }
    }

    /** What was taken and could not be stored; it is taken next. */
    void putBack(RowBatch batch) {
        lock.lock();
        try {
            full.addFirst(batch);
            rows.addAndGet(batch.size());
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private RowBatch next() {
        RowBatch next = full.poll();
        if (next == null) {
            next = open;
            open = new RowBatch();
        }
        rows.addAndGet(-next.size());
        if (!full.isEmpty()) {
            changed.signal();
        }
        return next;
    }

    private boolean isRipe() {
        return open.size() > 0 && (closed || untilRipe() <= 0);
    }

    private long untilRipe() {
        long now = System.nanoTime();
        long old = opened + age - now;
        return open.size() < WORTHWHILE ? old : Math.min(old, latest + MOMENT - now);
    }

    /** Nothing more comes: nothing waits to become larger any more. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Samples that wait. */
    int rows() {
        return rows.get();
    }
}
