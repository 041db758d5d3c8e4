package io.plenum.alarm.engine;

import io.plenum.point.Sample;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Batches of samples that wait to be evaluated; its bound counts samples. Nobody waits to put something in. */
final class SampleBacklog {

    private final int capacity;
    private final BlockingQueue<List<Sample>> batches = new LinkedBlockingQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();

    /** @param capacity most samples that wait */
    SampleBacklog(int capacity) {
        this.capacity = capacity;
    }

    /**
     * Puts a batch in, at once.
     *
     * @return how many of the last of its samples found no room
     */
    int offer(List<Sample> batch) {
        int before = waiting.getAndUpdate(now -> Math.min(capacity, now + batch.size()));
        int fitting = Math.min(batch.size(), capacity - before);
        if (fitting > 0) {
            batches.add(fitting == batch.size() ? batch : batch.subList(0, fitting));
        }
        return batch.size() - fitting;
    }

    /** The next batch as it was put in; empty where none comes in time. */
    List<Sample> take(long millis) throws InterruptedException {
        List<Sample> next = batches.poll(millis, TimeUnit.MILLISECONDS);
        if (next == null) {
            return List.of();
        }
        waiting.addAndGet(-next.size());
        return next;
    }

    int size() {
        return waiting.get();
    }

    boolean isEmpty() {
        return batches.isEmpty();
    }
}
