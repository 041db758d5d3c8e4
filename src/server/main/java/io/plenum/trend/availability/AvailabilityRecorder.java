package io.plenum.trend.availability;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.plenum.job.BackgroundThread;
import io.plenum.point.PointId;
import io.plenum.point.device.DeviceFollower;
import io.plenum.point.device.DeviceLink;
import io.plenum.trend.write.TrendSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Follows the devices of all connections and stores twice a minute how far each of them lives. A server that is killed loses what
 * it knew since the last heartbeat; while the database is away the rest waits in a file beside the spool.
 */
@Component
class AvailabilityRecorder implements DeviceFollower, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AvailabilityRecorder.class);

    private final Map<DeviceLink, LinkAvailability> links = new ConcurrentHashMap<>();
    private final AvailabilityReports store;
    private final AvailabilityJournal journal;
    private final Clock clock;
    private final Counter dropped;
    private final BackgroundThread thread;
    private boolean away;

    AvailabilityRecorder(AvailabilityReports store, TrendSettings settings, MeterRegistry meters, Clock clock) {
        this.store = store;
        this.journal = new AvailabilityJournal(settings.spool());
        this.clock = clock;
        thread = new BackgroundThread("link-life", AvailabilityReports.HEARTBEAT, (waited, goesOn) -> {
            beat();
            return AvailabilityReports.HEARTBEAT;
        });
        dropped = meters.counter("plenum.trend.life.dropped");
        journal.read().forEach(life -> state(life.link()).restore(life));
    }

    @Override
    public void alive(DeviceLink link, List<PointId> points, Instant at, Duration stale) {
        state(link).alive(points, at, stale);
    }

    @Override
    public void gone(DeviceLink link, List<PointId> points, Instant at) {
        state(link).gone(points, at);
    }

    @Override
    public void left(String connection, Instant at) {
        links.forEach((link, state) -> {
            if (link.connection().equals(connection)) {
                state.left(at);
            }
        });
    }

    private LinkAvailability state(DeviceLink link) {
        return links.computeIfAbsent(link, LinkAvailability::new);
    }

    /** One heartbeat: what was learnt since the last is stored, or waits on the disk. */
    synchronized void beat() {
        Instant now = clock.instant();
        links.values().forEach(state -> state.beat(now));
        save();
    }

    private void save() {
        List<PendingAvailability> pending = links.values().stream()
                .map(LinkAvailability::pending)
                .filter(life -> !life.isEmpty())
                .toList();
        links.values().forEach(state -> dropped.increment(state.takeForgotten()));
        try {
            if (!pending.isEmpty()) {
                store.store(
                        pending.stream().flatMap(PendingAvailability::reports).toList());
                pending.forEach(life -> state(life.link()).saved(life));
            }
            journal.clear();
            away = false;
        } catch (DataAccessException | TransactionException failure) {
            if (!away) {
                LOG.warn("How devices are waits on the disk for the database: {}", failure.getMessage());
            }
            away = true;
            journal.write(pending);
        }
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() {
        thread.stop();
        beat();
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
    }

    /** Starts before the connectors, stops after them. */
    @Override
    public int getPhase() {
        return 0;
    }
}
