package io.plenum.fault.watch;

import io.plenum.site.SiteModels;
import io.plenum.trend.StateHistory;
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
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Judges what is new, every few minutes. Each piece of equipment goes on where it was left, so a restart neither repeats nor skips;
 * what was never judged begins some days back. While the database is away nothing is lost: the next turn goes on from there.
 */
@Component
public class FaultWatch {

    private static final Logger LOG = LoggerFactory.getLogger(FaultWatch.class);
    /** Samples of the last minutes may still be on their way. */
    private static final Duration SETTLED = Duration.ofMinutes(2);

    private static final Duration RECENT = Duration.ofMinutes(30);

    private final SiteModels models;
    private final StateHistory history;
    private final StoredGrids grids;
    private final WatchStore store;
    private final FaultSettings settings;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();

    FaultWatch(
            SiteModels models,
            StateHistory history,
            StoredGrids grids,
            WatchStore store,
            FaultSettings settings,
            Clock clock) {
        this.models = models;
        this.history = history;
        this.grids = grids;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 60, fixedDelay = 300, timeUnit = TimeUnit.SECONDS)
    void beat() {
        if (settings.enabled()) {
            Thread.ofVirtual().name("fault-watch").start(this::quietly);
        }
    }

    /** On a thread of its own, since the first turn may take minutes; one that is still at work is left alone. */
    private void quietly() {
        if (!turn.tryLock()) {
            return;
        }
        try {
            judge(clock.instant().minus(SETTLED));
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Faults are not looked for while the database is away: {}", away.getMessage());
        } finally {
            turn.unlock();
        }
    }

    /** Judges everything up to an instant. */
    void judge(Instant now) {
        Instant to = now.truncatedTo(ChronoUnit.MINUTES);
        List<Subject> subjects = SubjectSearch.of(models.current());
        Map<String, Instant> progress = store.progress();
        Instant first = first(to);
        Map<Start, List<Subject>> waiting = new TreeMap<>(Comparator.comparing(Start::from)
                .thenComparing(start -> start.zone().getId()));
        for (Subject subject : subjects) {
            Instant from = progress.getOrDefault(subject.key(), first(subject, first, to));
            waiting.computeIfAbsent(new Start(from, subject.zone()), key -> new ArrayList<>())
                    .add(subject);
        }
        waiting.forEach((start, group) -> judge(group, start.from(), to));
    }

    /** What is judged together: days end at the midnights of its own site. */
    private record Start(Instant from, ZoneId zone) {}

    /** An archive tells states only when they change, so its silence says nothing of a controller. */
    private static Instant first(Subject subject, Instant first, Instant to) {
        Instant recent = to.minus(RECENT);
        return subject.kind() == SubjectKind.DEVICE && first.isBefore(recent) ? recent : first;
    }

    private Instant first(Instant to) {
        Instant reach = to.minus(settings.reach()).truncatedTo(ChronoUnit.MINUTES);
        Instant earliest = history.earliest();
        return earliest == null ? to : earliest.isAfter(reach) ? earliest.truncatedTo(ChronoUnit.MINUTES) : reach;
    }

    /** Slice by slice, all of them through one before the next, because neighbours read each other. */
    private void judge(List<Subject> group, Instant from, Instant to) {
        for (Instant at = from; at.isBefore(to); ) {
            Instant end = SubjectWatch.sliceEnd(group.getFirst(), at, to);
            PointGrids shared = new SharedGrids(grids);
            for (Subject subject : group) {
                SubjectWatch watch = store.resume(subject);
                watch.advance(shared, at, end);
                store.save(watch, at.atZone(subject.zone()).toLocalDate(), end);
            }
            at = end;
        }
    }
}
