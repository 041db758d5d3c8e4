package io.plenum.fault.monitor;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.plenum.fault.FaultSettings;
import io.plenum.job.Preparation;
import io.plenum.site.SiteModels;
import io.plenum.trend.PendingHistory;
import io.plenum.trend.read.StateHistory;
import io.plenum.trend.retention.HistoryStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Judges what is new, every few minutes. Each piece of equipment goes on where it was left, so a restart neither repeats nor skips;
 * what was never judged begins some days back. While the database is away nothing is lost: the next turn goes on from there.
 */
@Component
public class FaultMonitor {

    private static final Logger LOG = LoggerFactory.getLogger(FaultMonitor.class);
    /** Samples of the last minutes may still be on their way; what waits on a disk, here or at a gateway, is waited for. */
    private static final Duration SETTLED = Duration.ofMinutes(2);

    private static final Duration RECENT = Duration.ofMinutes(30);

    private final SiteModels models;
    private final StateHistory history;
    private final HistoryStatus status;
    private final PendingHistory pending;
    private final PointGrids source;
    private SharedGrids grids;
    private final MonitorStateStore store;
    private final RepairedTime repaired;
    private final FaultSettings settings;
    private final Preparation preparation;
    private final Counter failures;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();

    FaultMonitor(
            SiteModels models,
            StateHistory history,
            HistoryStatus status,
            PendingHistory pending,
            PointGrids grids,
            MonitorStateStore store,
            RepairedTime repaired,
            FaultSettings settings,
            Preparation preparation,
            MeterRegistry meters,
            Clock clock) {
        this.models = models;
        this.history = history;
        this.status = status;
        this.pending = pending;
        source = grids;
        this.grids = new SharedGrids(grids);
        this.store = store;
        this.repaired = repaired;
        this.settings = settings;
        this.preparation = preparation;
        failures = Counter.builder("plenum.fault.failures")
                .description("Turns in which a piece of equipment could not be judged")
                .register(meters);
        this.clock = clock;
    }

    /** The first turn may take minutes; one that is still at work is left alone. */
    @Scheduled(initialDelay = 60, fixedDelay = 300, timeUnit = TimeUnit.SECONDS)
    void beat() {
        // What is judged now is never judged again, unless it was repaired: the past has to be there first.
        if (!settings.enabled() || preparation.awaits(Preparation.Step.SAMPLES) || !turn.tryLock()) {
            return;
        }
        try {
            Duration waiting = status.spool().age();
            Instant settled = clock.instant().minus(SETTLED);
            evaluate(waiting == null ? settled : settled.minus(waiting));
            judgeRepaired();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Faults are not looked for while the database is away: {}", away.getMessage());
        } finally {
            turn.unlock();
        }
    }

    /** What controllers remembered of a time that was judged without it. */
    void judgeRepaired() {
        if (repaired.judge(MonitoredEquipmentSearch.of(models.current()), source, clock.instant())) {
            // Neither they nor the next turn may take the gaps from what was read before.
            grids = new SharedGrids(source);
        }
    }

    /** At once when the past is there: the first turn takes a while. */
    @EventListener
    void on(Preparation.StepDone done) {
        if (done.step() == Preparation.Step.SAMPLES) {
            Thread.ofPlatform().name("first-faults").start(() -> {
                try {
                    beat();
                } finally {
                    preparation.done(Preparation.Step.FAULTS);
                }
            });
        }
    }

    /** Judges everything up to an instant. */
    void evaluate(Instant now) {
        Instant to = now.truncatedTo(ChronoUnit.MINUTES);
        grids.nextTurn();
        List<MonitoredEquipment> monitored = MonitoredEquipmentSearch.of(models.current());
        Map<String, Instant> progress = store.progress();
        Instant first = first(to);
        Map<TurnOfGroup, List<MonitoredEquipment>> waiting = new TreeMap<>(Comparator.comparing(TurnOfGroup::from)
                .thenComparing(TurnOfGroup::to)
                .thenComparing(group -> group.zone().getId()));
        for (MonitoredEquipment subject : monitored) {
            Instant from = progress.getOrDefault(subject.key(), first(subject, first, to));
            waiting.computeIfAbsent(
                            new TurnOfGroup(from, complete(subject, to), subject.zone()), key -> new ArrayList<>())
                    .add(subject);
        }
        store.forgetAllBut(monitored.stream().map(MonitoredEquipment::key).toList());
        waiting.forEach((turn, group) -> evaluate(group, turn.from(), turn.to()));
    }

    /** Equipment waits for the gateways of its own points, and for no others. */
    private Instant complete(MonitoredEquipment subject, Instant to) {
        Instant oldest = pending.oldest(subject.connections());
        return oldest == null || !oldest.isBefore(to) ? to : oldest.truncatedTo(ChronoUnit.MINUTES);
    }

    /** What is judged together: days end at the midnights of its own site. */
    private record TurnOfGroup(Instant from, Instant to, ZoneId zone) {}

    /** Nothing is known of controllers before the server ran. */
    private static Instant first(MonitoredEquipment subject, Instant first, Instant to) {
        Instant recent = to.minus(RECENT);
        return subject.kind() == MonitoredKind.DEVICE && first.isBefore(recent) ? recent : first;
    }

    private Instant first(Instant to) {
        Instant reach = to.minus(settings.reach()).truncatedTo(ChronoUnit.MINUTES);
        Instant earliest = history.earliest();
        return earliest == null ? to : earliest.isAfter(reach) ? earliest.truncatedTo(ChronoUnit.MINUTES) : reach;
    }

    /** Slice by slice, all of them through one before the next, because neighbours read each other. */
    private void evaluate(List<MonitoredEquipment> group, Instant from, Instant to) {
        List<MonitoredEquipment> well = new ArrayList<>(group);
        for (Instant at = from; at.isBefore(to) && !well.isEmpty(); ) {
            Instant end = EquipmentMonitor.sliceEnd(group.getFirst(), at, to);
            for (MonitoredEquipment subject : List.copyOf(well)) {
                if (!judged(subject, grids, at, end)) {
                    well.remove(subject);
                }
            }
            at = end;
        }
    }

    /** What cannot be judged now is tried again at the next turn, from the same minute on; the others go on without it. */
    private boolean judged(MonitoredEquipment subject, PointGrids shared, Instant at, Instant end) {
        try {
            EquipmentMonitor watch = store.resume(subject);
            watch.advance(shared, at, end);
            store.save(watch, at.atZone(subject.zone()).toLocalDate(), end);
            return true;
        } catch (DataAccessException | TransactionException away) {
            throw away;
        } catch (RuntimeException failure) {
            failures.increment();
            LOG.error("{} could not be judged from {} to {}", subject.key(), at, end, failure);
            return false;
        }
    }
}
