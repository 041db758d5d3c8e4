package io.plenum.fault.monitor;

import io.plenum.fault.Cause;
import io.plenum.fault.Causes;
import io.plenum.fault.DayCoverage;
import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.FaultRule;
import io.plenum.fault.LearnedParameters;
import io.plenum.fault.MinuteEvaluation;
import io.plenum.fault.Quantity;
import io.plenum.point.Point;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Follows one piece of equipment with all its rules, slice by slice of at most a day. */
final class EquipmentMonitor {

    private final MonitoredEquipment subject;
    private final List<FaultRule> rules;
    private final int lead;
    final ParameterHistory parameters;
    /** How far the rules could judge the latest slice. */
    DayCoverage coverage = new DayCoverage();

    /** Living cases by rule. */
    private final Map<String, OpenFinding> cases = new HashMap<>();
    /** What changed since the last {@link #takeChanges}. */
    private final List<OpenFinding> changed = new ArrayList<>();

    private final List<OpenFinding> forgotten = new ArrayList<>();

    EquipmentMonitor(MonitoredEquipment subject, ParameterHistory parameters) {
        this.subject = subject;
        this.rules = subject.kind().rules();
        this.lead = rules.stream().mapToInt(FaultRule::lead).max().orElse(0);
        this.parameters = parameters;
    }

    MonitoredEquipment subject() {
        return subject;
    }

    /** Minutes before the first one that is judged. */
    int lead() {
        return lead;
    }

    void resume(OpenFinding living) {
        cases.put(living.rule, living);
    }

    /** Points that a rule would need and this equipment does not have, by rule. */
    static Map<String, Set<Quantity>> notEvaluable(MonitoredEquipment subject) {
        Map<String, Set<Quantity>> missing = new TreeMap<>();
        for (FaultRule rule : subject.kind().rules()) {
            Set<Quantity> absent = rule.required().missing(subject.sources()::containsKey);
            if (!absent.isEmpty()) {
                missing.put(rule.id(), absent);
            }
        }
        return missing;
    }

    /** The end of the slice that begins at an instant: the next local midnight, or an earlier end. */
    static Instant sliceEnd(MonitoredEquipment subject, Instant from, Instant to) {
        Instant midnight =
                day(subject, from).plusDays(1).atStartOfDay(subject.zone()).toInstant();
        return midnight.isBefore(to) ? midnight : to;
    }

    private static LocalDate day(MonitoredEquipment subject, Instant at) {
        return at.atZone(subject.zone()).toLocalDate();
    }

    /** The minutes of the equipment as the rules are to see them. */
    @FunctionalInterface
    interface TrendSource {

        EquipmentTrend of(Instant start, int minutes, LearnedParameters learned);
    }

    /** @param from a whole minute, {@code to} another within the same local day or its end */
    void advance(PointGrids grids, Instant from, Instant to) {
        follow((start, minutes, learned) -> subject.trend(grids, start, minutes, learned), from, to);
    }

    /** The same over minutes from elsewhere. */
    void follow(TrendSource source, Instant from, Instant to) {
        LocalDate day = day(subject, from);
        Instant midnight = day.atStartOfDay(subject.zone()).toInstant();
        boolean over = !to.isBefore(day.plusDays(1).atStartOfDay(subject.zone()).toInstant());
        Instant usual = from.minus(lead, ChronoUnit.MINUTES);
        Instant start = over && midnight.isBefore(usual) ? midnight : usual;
        int before = (int) Duration.between(start, from).toMinutes();
        int minutes = (int) Duration.between(start, to).toMinutes();
        EquipmentTrend trend = source.of(start, minutes, parameters.parameters());
        coverage = new DayCoverage();
        coverage.record(trend, before, minutes);
        for (FaultRule rule : rules) {
            if (rule.required().missing(trend::has).isEmpty()) {
                evaluate(rule, trend, start, before);
            }
        }
        if (over) {
            parameters.learn(trend, day, (int) Duration.between(start, midnight).toMinutes(), minutes);
        }
    }

    private void evaluate(FaultRule rule, EquipmentTrend trend, Instant start, int before) {
        MinuteEvaluation evaluation = rule.evaluate(trend);
        coverage.evaluate(rule, trend, evaluation, before, trend.minutes());
        BitSet evaluable = evaluation.evaluable();
        if (!rule.anyHour()) {
            evaluable.and(trend.occupied());
        }
        OpenFinding open = cases.get(rule.id());
        if (open == null && evaluation.fault().nextSetBit(before) < 0) {
            return;
        }
        int latest = -1;
        for (int minute = evaluable.nextSetBit(before); minute >= 0; minute = evaluable.nextSetBit(minute + 1)) {
            Instant time = start.plus(minute, ChronoUnit.MINUTES);
            if (evaluation.fault().get(minute)) {
                open = open == null
                        ? new OpenFinding(subject.key(), rule.id(), rule.confidence(), rule.energy())
                        : open;
                open.fault(time, rule.minutes(), rule.waste(trend, minute), discomfort(trend, minute));
                latest = minute;
            } else if (open != null && open.clean(time, rule.clears())) {
                note(rule, open, trend, latest);
                finish(open);
                open = null;
                latest = -1;
            }
        }
        keep(rule, open);
        if (open != null) {
            note(rule, open, trend, latest);
        }
    }

    private void keep(FaultRule rule, @Nullable OpenFinding open) {
        if (open == null) {
            cases.remove(rule.id());
        } else {
            cases.put(rule.id(), open);
            changed.add(open);
        }
    }

    private void finish(OpenFinding over) {
        if (over.ended == null) {
            forgotten.add(over);
        } else {
            changed.add(over);
            settle(over);
        }
    }

    /** What pointed to the same cause and has not been seen since is over too: some rules get to prove their health once a season. */
    private void settle(OpenFinding over) {
        Cause mended = Causes.ranked(List.of(over.rule)).getFirst();
        for (OpenFinding other : List.copyOf(cases.values())) {
            boolean same = Causes.of(other.rule).containsKey(mended);
            if (other != over && same && other.settled(over)) {
                cases.remove(other.rule);
                changed.add(other);
            }
        }
    }

    /** Five-minute means at the latest minute at fault; nothing new where it is negative. */
    void note(FaultRule rule, OpenFinding open, EquipmentTrend trend, int latest) {
        for (Quantity quantity :
                latest < 0 ? Set.<Quantity>of() : rule.required().any()) {
            double value = trend.smoothed().at(quantity, latest);
            if (!Double.isNaN(value)) {
                open.numbers.put(quantity, value);
            }
            Point point = subject.point(quantity);
            if (point != null) {
                open.points.put(quantity, point.key());
            }
        }
    }

    static double discomfort(EquipmentTrend trend, int minute) {
        double zone = trend.at(Quantity.ZONE, minute);
        double outside = Math.max(
                zone - trend.at(Quantity.ZONE_COOLING_SP, minute), trend.at(Quantity.ZONE_HEATING_SP, minute) - zone);
        return outside > 0 ? outside : 0;
    }

    /** Cases that are new or went on since it was asked last, each once, and those that came to nothing. */
    Changes takeChanges() {
        Changes changes = new Changes(List.copyOf(new LinkedHashSet<>(changed)), List.copyOf(forgotten));
        changed.clear();
        forgotten.clear();
        return changes;
    }

    record Changes(List<OpenFinding> kept, List<OpenFinding> forgotten) {}
}
