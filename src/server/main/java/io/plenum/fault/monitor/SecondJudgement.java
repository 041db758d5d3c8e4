package io.plenum.fault.monitor;

import io.plenum.fault.DayCoverage;
import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.FaultRule;
import io.plenum.fault.FaultSpan;
import io.plenum.fault.MinuteEvaluation;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules make of repaired time. A fault that was known around it goes on through it; one of which nobody knew becomes a finding
 * that is over, unless the time reaches to the last minute that was judged. No finding ends by it: health that was proved meanwhile
 * says nothing about now.
 */
final class SecondJudgement {

    private final EquipmentMonitor watch;
    private final RepairedTime.RepairedPart part;
    private final MonitorStateStore store;
    private final List<OpenFinding> found = new ArrayList<>();

    SecondJudgement(EquipmentMonitor watch, RepairedTime.RepairedPart part, MonitorStateStore store) {
        this.watch = watch;
        this.part = part;
        this.store = store;
    }

    void judge(PointGrids grids) {
        Instant usual = part.from().minus(watch.lead(), ChronoUnit.MINUTES);
        Instant start = usual.isBefore(part.midnight()) ? usual : part.midnight();
        int minutes = minute(start, part.end());
        EquipmentTrend trend = part.subject().trend(grids, start, minutes, watch.parameters.parameters());
        int midnight = minute(start, part.midnight());
        DayCoverage coverage = new DayCoverage();
        coverage.record(trend, midnight, minutes);
        for (FaultRule rule : part.subject().kind().rules()) {
            boolean reads = rule.required().any().stream().anyMatch(part.quantities()::contains);
            if (reads && rule.required().missing(trend::has).isEmpty()) {
                MinuteEvaluation evaluation = rule.evaluate(trend);
                coverage.evaluate(rule, trend, evaluation, midnight, minutes);
                judge(rule, evaluation, trend, start);
            }
        }
        if (part.isWholeDay()) {
            watch.parameters.learn(trend, part.day(), midnight, minutes);
        }
        store.saveAgain(watch, part.day(), coverage, found);
    }

    private static int minute(Instant start, Instant time) {
        return (int) Duration.between(start, time).toMinutes();
    }

    private void judge(FaultRule rule, MinuteEvaluation evaluation, EquipmentTrend trend, Instant start) {
        int from = minute(start, part.from());
        int to = minute(start, part.to());
        BitSet evaluable = (BitSet) evaluation.evaluable().clone();
        if (!rule.anyHour()) {
            evaluable.and(trend.occupied());
        }
        evaluable.clear(0, from);
        evaluable.clear(to, Math.max(to, evaluable.length()));
        BitSet fault = (BitSet) evaluation.fault().clone();
        fault.and(evaluable);
        assign(rule, evaluable, fault, trend, start);
    }

    /** Minutes at fault to the findings in whose time they lie, one after the other, and what is left to new ones. */
    private void assign(FaultRule rule, BitSet evaluable, BitSet fault, EquipmentTrend trend, Instant start) {
        while (!fault.isEmpty()) {
            Instant first = start.plus(fault.nextSetBit(0), ChronoUnit.MINUTES);
            Instant last = start.plus(fault.length(), ChronoUnit.MINUTES);
            OpenFinding known = store.around(
                    part.subject().key(), rule.id(), first.minus(OpenFinding.JOINED), last.plus(OpenFinding.JOINED));
            if (known == null) {
                alone(rule, evaluable, fault, trend, start);
                return;
            }
            Instant ended = known.ended;
            int end = ended == null ? fault.length() : minute(start, ended.plus(OpenFinding.JOINED)) + 1;
            goesOn(rule, known, fault.get(0, end), trend, start);
            fault.clear(0, end);
        }
    }

    /** What is in a span already is counted already. */
    private void goesOn(FaultRule rule, OpenFinding known, BitSet fault, EquipmentTrend trend, Instant start) {
        List<FaultSpan> counted = store.spans(known.id, part.from(), part.to());
        int latest = -1;
        for (int minute = fault.nextSetBit(0); minute >= 0; minute = fault.nextSetBit(minute + 1)) {
            Instant time = start.plus(minute, ChronoUnit.MINUTES);
            boolean isNew = counted.stream().noneMatch(span -> !time.isBefore(span.from()) && time.isBefore(span.to()));
            if (isNew) {
                known.again(
                        time, rule.minutes(), rule.waste(trend, minute), EquipmentMonitor.discomfort(trend, minute));
                latest = minute;
            }
        }
        if (latest >= 0) {
            found.add(known);
        }
    }

    /** As if it had been judged in its time. */
    private void alone(FaultRule rule, BitSet evaluable, BitSet fault, EquipmentTrend trend, Instant start) {
        OpenFinding open = null;
        int latest = -1;
        for (int minute = evaluable.nextSetBit(0); minute >= 0; minute = evaluable.nextSetBit(minute + 1)) {
            Instant time = start.plus(minute, ChronoUnit.MINUTES);
            if (fault.get(minute)) {
                open = open == null
                        ? new OpenFinding(part.subject().key(), rule.id(), rule.confidence(), rule.energy())
                        : open;
                open.fault(time, rule.minutes(), rule.waste(trend, minute), EquipmentMonitor.discomfort(trend, minute));
                latest = minute;
            } else if (open != null && open.clean(time, rule.clears())) {
                keep(rule, open, trend, latest, true);
                open = null;
            }
        }
        keep(rule, open, trend, latest, part.to().isBefore(part.until()));
    }

    private void keep(FaultRule rule, @Nullable OpenFinding open, EquipmentTrend trend, int latest, boolean past) {
        if (open != null && (!past || open.isOver(part.to()))) {
            watch.note(rule, open, trend, latest);
            found.add(open);
        }
    }
}
