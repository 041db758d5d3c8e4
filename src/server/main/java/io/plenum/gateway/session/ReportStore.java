package io.plenum.gateway.session;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.plenum.gateway.LeaseReported;
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
 * Stores when devices answered and how leases are, in the order in which it was reported, on a thread of its own. While the database is
 * away it waits, and so do the gateways, which keep what is not acknowledged; how much waits here is bounded by their
 * {@link InboundWindow}s.
 */
final class ReportStore {

    private static final Logger LOG = LoggerFactory.getLogger(ReportStore.class);
    private static final long PAUSE_MILLIS = 1_000;

    private record Waiting(List<DeviceAvailability> devices, LeaseReported leases, Runnable stored) {}

    private final Consumer<List<DeviceAvailability>> devices;
    private final Consumer<LeaseReported> leases;
    private final Counter refused;
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private volatile boolean running;
    private volatile Thread thread = new Thread();
    private boolean away;

    /**
     * Both throw Spring's exceptions of data access, and may be given the same more than once.
     *
     * @param devices stores how devices were
     * @param leases tells all who follow how leases are
     */
    ReportStore(Consumer<List<DeviceAvailability>> devices, Consumer<LeaseReported> leases, MeterRegistry meters) {
        this.devices = devices;
        this.leases = leases;
        refused = meters.counter("plenum.link.reports.refused");
    }

    /**
     * Returns at once.
     *
     * @param stored runs once all of it is in the database; never where somebody who follows leases could not take them, so that they
     *     come again
     */
    void take(List<DeviceAvailability> availability, LeaseReported reported, Runnable stored) {
        queue.add(new Waiting(availability, reported, stored));
    }

    void start() {
        running = true;
        thread = Thread.ofVirtual().name("report-store").start(this::run);
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
            LOG.debug("Reports are stored no more");
        }
    }

    private boolean isDone(Waiting next) {
        try {
            store(next.devices());
            boolean told = tell(next.leases());
            away = false;
            if (told) {
                next.stored().run();
            }
            return true;
        } catch (DataAccessException | TransactionException e) {
            if (!away) {
                LOG.warn("What gateways report waits there for the database: {}", e.getMessage());
            }
            away = true;
            return false;
        }
    }

    private void store(List<DeviceAvailability> availability) {
        if (availability.isEmpty()) {
            return;
        }
        try {
            devices.accept(availability);
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            // It would be refused for ever, and hold up all that comes after it.
            LOG.error("How devices are was refused: {}", availability, e);
            refused.increment(availability.size());
        }
    }

    private boolean tell(LeaseReported reported) {
        if (reported.reports().isEmpty()) {
            return true;
        }
        try {
            leases.accept(reported);
            return true;
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("How leases are could not be taken; the gateway sends it again: {}", reported, e);
            refused.increment(reported.reports().size());
            return false;
        }
    }
}
