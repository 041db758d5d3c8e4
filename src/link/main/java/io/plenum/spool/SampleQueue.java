package io.plenum.spool;

import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A bounded queue of batches that nobody waits to put something into; its bound counts samples. When it is full, the first and the latest sample of each point wait beside
 * it: whatever is lost in a flood, the last word on each point arrives, and what lies between is marked as not to be trusted. Samples of
 * one point come out in the order in which they went in.
 */
public final class SampleQueue {

    private final int capacity;
    private final Deque<List<Sample>> batches = new ArrayDeque<>();
    private final Map<PointId, Missed> missed = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private int waiting;
    private long added;
    private long taken;

    /** @param capacity most samples that wait in their order */
    public SampleQueue(int capacity) {
        this.capacity = capacity;
    }

    /** What found the queue full. */
    private static final class Missed {

        private final Sample first;
        private final long after;
        private @Nullable Sample latest;
        private boolean lost;

        /** @param after how many samples had been added before */
        Missed(Sample first, long after) {
            this.first = first;
            this.after = after;
        }

        /** @return whether another one is lost for it */
        boolean replace(Sample next) {
            boolean loses = latest != null;
            lost |= loses;
            latest = next;
            return loses;
        }

        List<Sample> samples() {
            if (latest == null) {
                return List.of(first);
            }
            boolean doubtful = lost && first.quality().isLive();
            Sample begin = doubtful ? new Sample(first.point(), first.time(), first.value(), Quality.STALE) : first;
            return List.of(begin, latest);
        }
    }

    /**
     * Puts a batch in, at once.
     *
     * @param batch handed over: nobody changes it from here on
     * @return how many samples are lost by it, of these or earlier ones of their points
     */
    public int offer(List<Sample> batch) {
        lock.lock();
        try {
            boolean fits = missed.isEmpty() && batch.size() <= capacity - waiting;
            int lost = fits ? 0 : squeeze(batch);
            if (fits) {
                add(batch);
            }
            filled.signal();
            return lost;
        } finally {
            lock.unlock();
        }
    }

    private void add(List<Sample> batch) {
        if (!batch.isEmpty()) {
            batches.add(batch);
            waiting += batch.size();
            added += batch.size();
        }
    }

    /** Takes what fits, and lets the rest wait beside the queue. */
    private int squeeze(List<Sample> batch) {
        List<Sample> fitting = new ArrayList<>();
        int lost = 0;
        for (Sample sample : batch) {
            Missed before = missed.get(sample.point());
            if (before != null) {
                lost += before.replace(sample) ? 1 : 0;
            } else if (waiting + fitting.size() < capacity) {
                fitting.add(sample);
            } else {
                missed.put(sample.point(), new Missed(sample, added + fitting.size()));
            }
        }
        add(fitting);
        return lost;
    }

    /** Whether samples have found it full and still wait beside it. */
    public boolean isOverflowing() {
        lock.lock();
        try {
            return !missed.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Moves what there is into a batch, at most so many or one or two more; waits a while for the first.
     *
     * @return whether there was anything
     */
    public boolean take(Collection<Sample> batch, int most, long patienceNanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patienceNanos;
            while (isNothing() && left > 0) {
                left = filled.awaitNanos(left);
            }
            boolean any = !isNothing();
            move(batch, most);
            return any;
        } finally {
            lock.unlock();
        }
    }

    /** What there is, at most so many or one or two more, without waiting. */
    public List<Sample> takeAtOnce(int most) {
        lock.lock();
        try {
            List<Sample> batch = new ArrayList<>();
            move(batch, most);
            return batch;
        } finally {
            lock.unlock();
        }
    }

    private boolean isNothing() {
        return batches.isEmpty() && missed.isEmpty();
    }

    private void move(Collection<Sample> batch, int most) {
        int room = most;
        while (room > 0) {
            room -= passMissed(batch);
            List<Sample> next = room > 0 ? batches.poll() : null;
            if (next == null) {
                return;
            }
            List<Sample> fitting = atMost(next, room);
            batch.addAll(fitting);
            taken += fitting.size();
            waiting -= fitting.size();
            room -= fitting.size();
        }
    }

    /** The rest stays first in the queue. */
    private List<Sample> atMost(List<Sample> next, int room) {
        if (next.size() <= room) {
            return next;
        }
        batches.addFirst(next.subList(room, next.size()));
        return next.subList(0, room);
    }

    /** Those whose turn has come, because all that was added before them has been taken. */
    private int passMissed(Collection<Sample> batch) {
        int passed = 0;
        Iterator<Missed> all = missed.values().iterator();
        while (all.hasNext()) {
            Missed next = all.next();
            if (next.after > taken) {
                return passed;
            }
            batch.addAll(next.samples());
            passed++;
            all.remove();
        }
        return passed;
    }

    public int size() {
        lock.lock();
        try {
            return waiting + missed.size();
        } finally {
            lock.unlock();
        }
    }

    public boolean isEmpty() {
        return size() == 0;
    }
}
