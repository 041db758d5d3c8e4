package io.plenum.fault.monitor;

import io.plenum.fault.FaultSettings;
import io.plenum.fault.Quantity;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.trend.gap.RepairedStretch;
import io.plenum.trend.gap.RepairsToJudge;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Judges time again whose values were read back after it had been judged without them: only those rules that read the repaired points,
 * and only the repaired time. Doing it twice changes nothing, so a server that is killed on the way begins again.
 */
@Component
final class RepairedTime {

    private static final Logger LOG = LoggerFactory.getLogger(RepairedTime.class);
    /** A device is repaired page by page; in half of its points a rule might see what all of them would explain. */
    private static final Duration SETTLED = Duration.ofMinutes(10);
    /** What is more waits for another turn. */
    private static final int AT_ONCE = 5_000;

    private final RepairsToJudge repairs;
    private final MonitorStateStore store;
    private final FaultSettings settings;

    RepairedTime(RepairsToJudge repairs, MonitorStateStore store, FaultSettings settings) {
        this.repairs = repairs;
        this.store = store;
        this.settings = settings;
    }

    /**
     * What was repaired of a piece of equipment on a day.
     *
     * @param day local
     * @param from a whole minute of the day, as {@code to}, which may be its end
     * @param until as far as the equipment has been judged
     */
    record RepairedPart(
            MonitoredEquipment subject,
            LocalDate day,
            Instant from,
            Instant to,
            Instant until,
            Set<Quantity> quantities) {

        private RepairedPart and(RepairedPart more) {
            Set<Quantity> all = EnumSet.copyOf(quantities);
            all.addAll(more.quantities);
            Instant first = from.isBefore(more.from) ? from : more.from;
            return new RepairedPart(subject, day, first, to.isAfter(more.to) ? to : more.to, until, all);
        }

        Instant midnight() {
            return day.atStartOfDay(subject.zone()).toInstant();
        }

        private Instant nextMidnight() {
            return day.plusDays(1).atStartOfDay(subject.zone()).toInstant();
        }

        Instant end() {
            return isWholeDay() ? nextMidnight() : until;
        }

        /** Whether the day has been judged to its end. */
        boolean isWholeDay() {
            return !until.isBefore(nextMidnight());
        }
    }

    /**
     * Judges what has been repaired.
     *
     * @return whether there was anything: minutes that were read before may be others now
     */
    boolean judge(Collection<MonitoredEquipment> monitored, PointGrids source, Instant now) {
        List<RepairedStretch> due = repairs.due(now.minus(SETTLED), AT_ONCE);
        if (due.isEmpty()) {
            return false;
        }
        Map<PointId, List<RepairedStretch>> repaired =
                due.stream().collect(Collectors.groupingBy(RepairedStretch::point));
        Map<String, Instant> progress = store.progress();
        Instant first = now.minus(settings.reach());
        List<RepairedPart> parts = new ArrayList<>();
        for (MonitoredEquipment subject : monitored) {
            Instant until = progress.get(subject.key());
            // That a controller was silent stays true, whatever it remembers.
            if (until != null && subject.kind() != MonitoredKind.DEVICE) {
                parts.addAll(parts(subject, repaired, first, until));
            }
        }
        // Neighbours read each other: what was read of a day is used for all of them.
        parts.sort(Comparator.comparing(RepairedPart::from));
        PointGrids grids = new SharedGrids(source);
        parts.forEach(part -> judge(part, grids));
        repairs.judged(due);
        return true;
    }

    private void judge(RepairedPart part, PointGrids grids) {
        try {
            EquipmentMonitor watch = store.resume(part.subject());
            new SecondJudgement(watch, part, store).judge(grids);
        } catch (DataAccessException | TransactionException away) {
            throw away;
        } catch (RuntimeException failure) {
            // Another time would fail as well, and keep all others waiting.
            LOG.error("{} could not be judged again on {}", part.subject().key(), part.day(), failure);
        }
    }

    private static Collection<RepairedPart> parts(
            MonitoredEquipment subject, Map<PointId, List<RepairedStretch>> repaired, Instant first, Instant until) {
        Map<LocalDate, RepairedPart> parts = new TreeMap<>();
        subject.sources().forEach((quantity, source) -> {
            Set<PointId> points =
                    source.points().stream().map(Point::id).collect(Collectors.toCollection(HashSet::new));
            points.retainAll(repaired.keySet());
            for (PointId point : points) {
                repaired.getOrDefault(point, List.of())
                        .forEach(stretch -> cut(subject, quantity, stretch, first, until, parts));
            }
        });
        return parts.values();
    }

    /** Day by day, and no further than it was judged: what comes behind is judged with its values anyway. */
    private static void cut(
            MonitoredEquipment subject,
            Quantity quantity,
            RepairedStretch stretch,
            Instant first,
            Instant until,
            Map<LocalDate, RepairedPart> parts) {
        Instant from = stretch.since().isBefore(first) ? first : stretch.since();
        Instant to = stretch.until().isAfter(until) ? until : stretch.until();
        for (Instant at = from.truncatedTo(ChronoUnit.MINUTES); at.isBefore(to); ) {
            Instant end = EquipmentMonitor.sliceEnd(subject, at, wholeMinute(to));
            LocalDate day = at.atZone(subject.zone()).toLocalDate();
            var part = new RepairedPart(subject, day, at, end, until, EnumSet.of(quantity));
            parts.merge(day, part, RepairedPart::and);
            at = end;
        }
    }

    private static Instant wholeMinute(Instant time) {
        Instant minute = time.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(time) ? minute : minute.plus(1, ChronoUnit.MINUTES);
    }
}
