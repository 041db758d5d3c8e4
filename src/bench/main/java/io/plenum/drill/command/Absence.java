package io.plenum.drill.command;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Of a process that is not there, for a while. */
final class Absence {

    private final Start start;
    private @Nullable Thread waiting;
    private volatile @Nullable Exception failure;

    /** Starts it once more. */
    @FunctionalInterface
    interface Start {
        void run() throws IOException, InterruptedException;
    }

    Absence(Start start) {
        this.start = start;
    }

    /** It has just been killed, and is to come back after so long. */
    void begin(Duration length) {
        waiting = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(length);
                start.run();
            } catch (IOException | InterruptedException e) {
                failure = e;
            }
        });
    }

    /** Whether it is still away. */
    boolean lasts() throws IOException {
        Exception broken = failure;
        if (broken != null) {
            throw new IOException("A process could not be started", broken);
        }
        Thread thread = waiting;
        return thread != null && thread.isAlive();
    }

    void await() throws IOException, InterruptedException {
        Thread thread = waiting;
        if (thread != null) {
            thread.join();
        }
        boolean unused = lasts();
    }
}
