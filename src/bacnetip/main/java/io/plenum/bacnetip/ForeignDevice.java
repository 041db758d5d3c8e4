package io.plenum.bacnetip;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Registers with a broadcast manager and renews the registration, on a virtual thread, until it is closed. */
final class ForeignDevice {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final Bbmd bbmd;
    private final Consumer<byte[]> sender;
    private final BlockingQueue<Integer> results = new LinkedBlockingQueue<>(4);
    private final Semaphore renew = new Semaphore(0);
    private volatile ForeignState state = ForeignState.ASKING;
    private volatile Thread thread = Thread.currentThread();

    /** @param sender sends a packet to the broadcast manager; a failure counts as no answer */
    ForeignDevice(Bbmd bbmd, Consumer<byte[]> sender) {
        this.bbmd = bbmd;
        this.sender = sender;
    }

    void start() {
        thread = Thread.ofVirtual().name("bacnet-foreign-device").start(this::run);
    }

    void close() {
        if (thread != Thread.currentThread()) {
            thread.interrupt();
        }
    }

    ForeignState state() {
        return state;
    }

    /** What the broadcast manager answers to a registration or to a broadcast. */
    void answered(int result) {
        if (result == BvlcFrame.NO_BROADCAST) {
            // It has forgotten us, after a restart for one.
            renew.release();
        } else {
            results.offer(result);
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                state = register();
                Duration pause =
                        state == ForeignState.REGISTERED ? bbmd.timeToLive().dividedBy(2) : AGAIN;
                if (renew.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    renew.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            // Closed.
        }
    }

    private ForeignState register() throws InterruptedException {
        results.clear();
        sender.accept(BvlcFrame.register(bbmd.timeToLive()));
        Integer result = results.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        if (result == null) {
            return ForeignState.SILENT;
        }
        return result == BvlcFrame.SUCCESS ? ForeignState.REGISTERED : ForeignState.REFUSED;
    }
}
