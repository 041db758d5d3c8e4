package io.plenum.buffer;

import io.plenum.link.proto.Batch;
import io.plenum.link.proto.Samples;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Batches that go out as they come in. When too many are unacknowledged none is taken until half of them are: the others are read from
 * the disk then. Guarded by the lock of its {@link LinkLanes}.
 */
final class LiveLane {

    private final int window;
    private final Deque<Batch> waiting = new ArrayDeque<>();
    /** By sequence: waiting or sent. What is not on disk counts as so many samples, else 0. */
    private final Map<Long, Integer> open = new HashMap<>();

    private boolean behind;

    LiveLane(int window) {
        this.window = window;
    }

    boolean offer(long sequence, Samples samples, boolean stored) {
        behind |= open.size() >= window;
        if (behind) {
            return false;
        }
        waiting.add(Batch.newBuilder().setSequence(sequence).setSamples(samples).build());
        open.put(sequence, stored ? 0 : samples.getPointCount());
        return true;
    }

    @Nullable
    Batch next() {
        return waiting.poll();
    }

    boolean has(long sequence) {
        return open.containsKey(sequence);
    }

    /** Returns whether it was sent and is not acknowledged yet. */
    boolean acknowledged(long sequence) {
        return waiting.stream().noneMatch(batch -> batch.getSequence() == sequence) && open.remove(sequence) != null;
    }

    int unacknowledged() {
        return open.size() - waiting.size();
    }

    /** Returns whether it was behind and takes batches again from here on. */
    boolean resume() {
        boolean resumes = behind && open.size() <= window / 2;
        behind &= !resumes;
        return resumes;
    }

    /** Returns how many samples are lost with it: what nobody acknowledged and no disk has. */
    int clear() {
        int lost = open.values().stream().mapToInt(Integer::intValue).sum();
        open.clear();
        waiting.clear();
        behind = false;
        return lost;
    }
}
