package io.plenum.job;

import org.springframework.context.SmartLifecycle;

/** A bean whose work is a background thread: begun and ended with the application, in the order of its phase. */
public interface BackgroundLifecycle extends SmartLifecycle {

    BackgroundThread thread();

    @Override
    default void start() {
        thread().start();
    }

    @Override
    default void stop() {
        thread().stop();
    }

    @Override
    default boolean isRunning() {
        return thread().isRunning();
    }
}
