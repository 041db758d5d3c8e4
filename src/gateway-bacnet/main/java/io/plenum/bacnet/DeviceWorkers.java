package io.plenum.bacnet;

import io.plenum.link.ConnectorContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The workers of a connection, one for each device that has points. */
final class DeviceWorkers {

    private static final long LEAVE_NANOS = 3_000_000_000L;

    private final Map<Integer, DeviceWorker> byInstance = new ConcurrentHashMap<>();

    /** As they are at any time, by the numbers of their devices. */
    Map<Integer, DeviceWorker> byInstance() {
        return byInstance;
    }

    /** None of our points is of this device any more. */
    void dismiss(DeviceWorker worker, ConnectorContext context) {
        byInstance.remove(worker.instance());
        worker.stop();
        Thread.ofVirtual().name("bacnet-leave-" + worker.instance()).start(() -> {
            try {
                worker.join();
                worker.leave();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        context.gone(String.valueOf(worker.instance()));
    }

    void close() {
        byInstance.values().forEach(DeviceWorker::stop);
        try {
            for (DeviceWorker worker : byInstance.values()) {
                worker.join();
            }
            leave();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        byInstance.clear();
    }

    /** All at once, and no longer than closing may take: who does not answer keeps us on its list. */
    private void leave() throws InterruptedException {
        long deadline = System.nanoTime() + LEAVE_NANOS;
        List<Thread> leaving = byInstance.values().stream()
                .map(worker -> Thread.ofVirtual().start(worker::leave))
                .toList();
        for (Thread thread : leaving) {
            thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
        }
    }
}
