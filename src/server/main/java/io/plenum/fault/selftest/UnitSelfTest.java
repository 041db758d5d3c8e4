package io.plenum.fault.selftest;

import io.plenum.fault.Causes;
import io.plenum.fault.Confidence;
import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.FaultRule;
import io.plenum.fault.LearnedParameters;
import io.plenum.fault.Quantity;
import io.plenum.fault.monitor.FaultSimulation;
import io.plenum.fault.monitor.FaultSimulation.Notice;
import io.plenum.fault.monitor.MonitoredEquipment;
import io.plenum.fault.monitor.PointGrids;
import io.plenum.fault.selftest.laid.FaultyCopies;
import io.plenum.fault.selftest.laid.TestedFault;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lays every fault that a unit can have into copies of some of its days and lets the unit's own rules judge them. Reads, and leaves
 * nothing behind: neither findings nor what was learnt of the unit.
 */
public final class UnitSelfTest {

    /** Minutes of operation, and of records, without which a day tests nothing. */
    private static final int LEAST = 240;

    private final MonitoredEquipment subject;
    private final LocalDate day;
    private final Instant from;
    private final Instant to;
    private final LearnedParameters learned;
    private final EquipmentTrend untouched;
    private final int onset;
    private final List<FaultRule> rules;
    /** What is found without a fault laid in; worked out once it is asked for. */
    private @Nullable Set<String> real;

    private @Nullable FaultyCopies copies;

    /**
     * @param day at whose local midnight the faults begin
     * @param learned what was known of the unit before that day
     */
    public UnitSelfTest(MonitoredEquipment subject, PointGrids grids, LearnedParameters learned, LocalDate day) {
        this.subject = subject;
        this.day = day;
        this.learned = learned;
        from = day.atStartOfDay(subject.zone()).toInstant();
        to = day.plusDays(SelfTestResult.DAYS).atStartOfDay(subject.zone()).toInstant();
        onset = FaultSimulation.lead(subject);
        Instant begin = from.minus(onset, ChronoUnit.MINUTES);
        untouched =
                subject.trend(grids, begin, (int) Duration.between(begin, to).toMinutes(), learned);
        rules = subject.kind().rules();
    }

    private Set<String> real() {
        Set<String> known = real;
        if (known == null) {
            known = FaultSimulation.rehearse(subject, untouched, learned, from, to).stream()
                    .map(Notice::rule)
                    .collect(Collectors.toSet());
            real = known;
        }
        return known;
    }

    private FaultyCopies copies() {
        FaultyCopies made = copies;
        if (made == null) {
            made = new FaultyCopies(untouched, onset);
            copies = made;
        }
        return made;
    }

    /** All faults of this kind of equipment in all their sizes. */
    public List<SelfTestResult> all() {
        List<SelfTestResult> results = new ArrayList<>();
        for (TestedFault fault : TestedFault.of(subject.kind())) {
            for (double size : fault.sizes()) {
                results.add(result(fault, size));
            }
        }
        return results;
    }

    public SelfTestResult result(TestedFault fault, double size) {
        Set<Quantity> absent = new TreeSet<>(fault.needs());
        absent.removeAll(subject.quantities());
        if (!absent.isEmpty()) {
            return notEvaluable(fault, size, SelfTestReason.MISSING_POINT, absent);
        }
        SelfTestReason quiet = quiet();
        if (quiet != null) {
            return notEvaluable(fault, size, quiet, Set.of());
        }
        EquipmentTrend faulty = copies().with(fault, size);
        return faulty == null
                ? notEvaluable(fault, size, SelfTestReason.STATE_ABSENT, Set.of())
                : judged(fault, size, FaultSimulation.rehearse(subject, faulty, learned, from, to));
    }

    /** What the rules make of minutes of these days in which the unit truly has the fault. */
    public SelfTestResult judged(TestedFault fault, double size, PointGrids faulty) {
        EquipmentTrend trend =
                subject.trend(faulty, from.minus(onset, ChronoUnit.MINUTES), untouched.minutes(), learned);
        return judged(fault, size, FaultSimulation.rehearse(subject, trend, learned, from, to));
    }

    private @Nullable SelfTestReason quiet() {
        int recorded = untouched.anything().get(onset, untouched.minutes()).cardinality();
        if (recorded < LEAST) {
            return SelfTestReason.NO_VALUES;
        }
        long running = untouched.anything().get(onset, untouched.minutes()).stream()
                .filter(minute -> !untouched.standing(onset + minute))
                .count();
        return running < LEAST ? SelfTestReason.NOT_RUNNING : null;
    }

    private SelfTestResult judged(TestedFault fault, double size, List<Notice> found) {
        Set<String> known = real();
        Notice first = found.stream()
                .filter(notice -> !known.contains(notice.rule()))
                .min(Comparator.comparing((Notice notice) -> !isSure(notice)).thenComparing(Notice::noticed))
                .orElse(null);
        if (first != null) {
            SelfTestOutcome outcome = isSure(first) ? SelfTestOutcome.NOTICED : SelfTestOutcome.DOUBTFUL;
            int minutes = (int) Duration.between(from, first.noticed()).toMinutes();
            return new SelfTestResult(subject.key(), fault, size, day, outcome, minutes, first.rule(), null, Set.of());
        }
        boolean stands = known.stream().anyMatch(rule -> Causes.of(rule).containsKey(fault.cause()));
        return stands
                ? notEvaluable(fault, size, SelfTestReason.ALREADY_FOUND, Set.of())
                : new SelfTestResult(
                        subject.key(), fault, size, day, SelfTestOutcome.MISSED, null, null, null, lacking(fault));
    }

    private static boolean isSure(Notice notice) {
        return Confidence.of(notice.confidence()) != Confidence.LOW;
    }

    /** Points with which rules that point to this cause could be evaluated. */
    private Set<Quantity> lacking(TestedFault fault) {
        Set<Quantity> lacking = new TreeSet<>();
        for (FaultRule rule : rules) {
            if (Causes.of(rule.id()).containsKey(fault.cause())) {
                lacking.addAll(rule.required().missing(subject.quantities()::contains));
            }
        }
        return lacking;
    }

    private SelfTestResult notEvaluable(TestedFault fault, double size, SelfTestReason reason, Set<Quantity> missing) {
        return new SelfTestResult(
                subject.key(),
                fault,
                size,
                day,
                SelfTestOutcome.NOT_EVALUABLE,
                null,
                null,
                reason,
                Set.copyOf(missing));
    }
}
