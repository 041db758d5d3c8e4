package io.plenum.twin;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One browser's queue of messages; bounded, so that a slow one is let go instead of being waited for. */
public final class Viewer {

    private static final int CAPACITY = 64;

    private final BlockingQueue<byte[]> queue = new ArrayBlockingQueue<>(CAPACITY);
    private volatile boolean closed;

    boolean offer(byte[] message) {
        return queue.offer(message);
    }

    /** The next message, null when there was none for a second. */
    public byte @Nullable [] next() throws InterruptedException {
        return queue.poll(1, TimeUnit.SECONDS);
    }

    void close() {
        closed = true;
    }

    /** Closed, and everything that was told before has been taken. */
    public boolean ended() {
        return closed && queue.isEmpty();
    }
}
