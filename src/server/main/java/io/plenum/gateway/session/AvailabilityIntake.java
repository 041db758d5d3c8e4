package io.plenum.gateway.session;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.plenum.link.wire.GatewayReport.DeviceAvailability;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Stores when devices answered, in the order in which it was reported, on a thread of its own. While the database is away it waits, and so
 * do the gateways, which keep what is not acknowledged; how much waits here is bounded by their {@link InboundWindow}s.
 */
final class AvailabilityIntake {

    private static final Logger LOG = LoggerFactory.getLogger(AvailabilityIntake.class);
    private static final long PAUSE_MILLIS = 1_000;

    private record Waiting(List<DeviceAvailability> devices, Runnable stored) {}

    private final Consumer<List<DeviceAvailability>> store;
    private final Counter refused;
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private volatile boolean running;
    private volatile Thread thread = new Thread();
    private boolean away;

    /** @param store throws Spring's exceptions of data access */
    AvailabilityIntake(Consumer<List<DeviceAvailability>> store, MeterRegistry meters) {
        this.store = store;
        refused = meters.counter("plenum.link.reports.refused");
    }

    /**
     * Returns at once.
     *
     * @param stored runs once all of them are in the database
     */
    void take(List<DeviceAvailability> devices, Runnable stored) {
        queue.add(new Waiting(devices, stored));
    }

    void start() {
        running = true;
        thread = Thread.ofVirtual().name("availability-intake").start(this::run);
    }

    /** What waits comes again from the gateways. */
    void stop() {
        running = false;
        thread.interrupt();
        queue.clear();
    }

    private void run() {
        try {
            while (running) {
                Waiting next = queue.take();
                while (running && !isDone(next)) {
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException stopping) {
            LOG.debug("Availability is stored no more");
        }
    }

    private boolean isDone(Waiting next) {
        try {
            store.accept(next.devices());
            away = false;
        } catch (DataAccessException | TransactionException e) {
            if (!away) {
                LOG.warn("How devices are waits at the gateways for the database: {}", e.getMessage());
            }
            away = true;
            return false;
        } catch (RuntimeException e) {
            // It would be refused for ever, and hold up all that comes after it.
            LOG.error("How devices are was refused: {}", next.devices(), e);
            refused.increment(next.devices().size());
        }
        next.stored().run();
        return true;
    }
}
