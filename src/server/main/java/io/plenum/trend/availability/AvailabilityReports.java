package io.plenum.trend.availability;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.plenum.link.wire.GatewayReport.DeviceAvailability;
import io.plenum.link.wire.GatewayReport.DevicePointSet;
import io.plenum.point.device.DeviceLink;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores when devices answered, and which points were theirs, as gateways report it. An interval grows with each report of it; the same
 * report twice, or after a longer one, changes nothing. Hours that were rolled up without this knowledge become due again.
 */
@Component
public class AvailabilityReports {

    /**
     * Between two reports of a device. Whoever reads may take a life that ended less than three of them ago as going on.
     */
    public static final Duration HEARTBEAT = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(AvailabilityReports.class);

    private final AvailabilityStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Counter dropped;
    private final Map<DeviceLink, Integer> ids = new ConcurrentHashMap<>();

    AvailabilityReports(AvailabilityStore store, TransactionTemplate transaction, MeterRegistry meters, Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
        dropped = meters.counter("plenum.trend.life.dropped");
    }

    /**
     * Stores all of them and returns when they are committed. One that the database will never take is dropped, and counted: it must not
     * hold up those after it.
     *
     * <p>Throws Spring's {@code DataAccessException} or {@code TransactionException} while the database is away; the same reports are to
     * be handed in again then.
     */
    public void store(List<DeviceAvailability> reports) {
        try {
            storeAll(reports);
        } catch (DataIntegrityViolationException refused) {
            boolean wereKnown = forget(reports);
            if (reports.size() > 1) {
                reports.forEach(report -> store(List.of(report)));
            } else if (wereKnown) {
                store(reports);
            } else {
                LOG.error("The database refuses {}, it is dropped", reports, refused);
                dropped.increment();
            }
        }
    }

    /** Somebody may have removed the device behind the server's back. */
    private boolean forget(List<DeviceAvailability> reports) {
        boolean known = false;
        for (DeviceAvailability report : reports) {
            known |= ids.remove(report.link()) != null;
        }
        return known;
    }

    private void storeAll(List<DeviceAvailability> reports) {
        if (reports.isEmpty()) {
            return;
        }
        Map<DeviceLink, Integer> known = new HashMap<>(ids);
        transaction.executeWithoutResult(status -> {
            reports.forEach(report -> known.computeIfAbsent(report.link(), store::id));
            LateAvailability late = new LateAvailability(clock.instant());
            grow(AvailabilityRow.of(reports, known), late);
            bind(reports, known, late);
            late.due(store);
        });
        ids.putAll(known);
    }

    private void grow(Collection<AvailabilityRow> rows, LateAvailability late) {
        Map<AvailabilityRow.Key, Instant> ends = store.ends(rows);
        rows.forEach(row -> late.learn(row.device(), ends.getOrDefault(row.key(), row.since()), row.until()));
        store.grow(rows);
    }

    private void bind(List<DeviceAvailability> reports, Map<DeviceLink, Integer> known, LateAvailability late) {
        for (DeviceAvailability report : reports) {
            DevicePointSet points = report.points();
            if (points != null) {
                int device = Objects.requireNonNull(known.get(report.link()));
                if (store.bind(device, points)) {
                    late.learn(device, points.since(), report.until());
                }
            }
        }
    }
}
