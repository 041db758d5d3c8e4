package io.plenum.trend;

import java.util.concurrent.Semaphore;

/** As a gateway does: so many samples are under way at most, and more go when it is heard that some are stored. */
public final class SampleWindow {

    private final int size;
    private final Semaphore free;

    /** @param size most samples under way */
    public SampleWindow(int size) {
        this.size = size;
        free = new Semaphore(size);
    }

    /** Waits until there is room; what it returns is run when they are stored. */
    public Runnable send(int samples) {
        free.acquireUninterruptibly(samples);
        return () -> free.release(samples);
    }

    /** Waits until all are stored. */
    public void awaitAll() {
        free.acquireUninterruptibly(size);
        free.release(size);
    }

    /** Samples under way. */
    public int underWay() {
        return size - free.availablePermits();
    }
}
