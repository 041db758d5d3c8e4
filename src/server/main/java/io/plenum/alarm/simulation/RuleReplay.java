package io.plenum.alarm.simulation;

import io.plenum.alarm.engine.RuleMachine;
import io.plenum.alarm.engine.Transition;
import io.plenum.alarm.rule.RuleBinding;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs a rule's machines through samples, as the engine does with live ones. It begins knowing the present values, as a rule does that
 * has just been switched on.
 */
final class RuleReplay {

    /** More occurrences than this are counted but not kept. */
    static final int MOST = 20_000;

    private final Map<PointId, List<RuleMachine>> byPoint = new HashMap<>();
    private final List<RuleMachine> machines = new ArrayList<>();
    private final Map<String, SimulatedAlarm> standing = new HashMap<>();
    private final List<SimulatedAlarm> over = new ArrayList<>();
    private final List<Instant> raised = new ArrayList<>();
    private final Set<Point> concerned = new HashSet<>();
    private Duration stood = Duration.ZERO;
    private Duration longest = Duration.ZERO;
    private long samples;

    RuleReplay(List<RuleBinding> bindings) {
        for (RuleBinding binding : bindings) {
            RuleMachine machine = new RuleMachine(binding);
            machines.add(machine);
            new HashSet<>(binding.inputs()).forEach(id -> byPoint.computeIfAbsent(id, key -> new ArrayList<>(2))
                    .add(machine));
        }
    }

    Set<PointId> points() {
        return byPoint.keySet();
    }

    /** What was known before; none of the samples that are counted. */
    void begin(List<Sample> state) {
        state.forEach(this::accept);
    }

    /** @param next in the order of time, all after those before */
    void accept(List<Sample> next) {
        next.forEach(this::accept);
        samples += next.size();
    }

    private void accept(Sample sample) {
        for (RuleMachine machine : byPoint.getOrDefault(sample.point(), List.of())) {
            machine.accept(sample).forEach(this::take);
        }
    }

    RuleSimulationResult end(Instant from, Instant to) {
        machines.forEach(machine -> machine.advance(to).forEach(this::take));
        List<SimulatedAlarm> all = new ArrayList<>(over);
        for (SimulatedAlarm open : standing.values()) {
            count(open, to);
            if (all.size() < MOST) {
                all.add(open);
            }
        }
        all.sort(Comparator.comparing(SimulatedAlarm::raised)
                .thenComparing(one -> one.point().key()));
        raised.sort(null);
        return new RuleSimulationResult(
                from,
                to,
                machines.size(),
                samples,
                all,
                raised.size(),
                concerned.size(),
                stood,
                longest,
                MailEstimate.of(raised));
    }

    private void take(Transition transition) {
        Point point = transition.binding().point();
        if (transition.kind() == Transition.Kind.RAISED) {
            raised.add(transition.time());
            concerned.add(point);
            standing.put(
                    transition.binding().key(), new SimulatedAlarm(point, transition.time(), null, transition.value()));
        } else if (transition.kind() == Transition.Kind.RETURNED) {
            SimulatedAlarm open = standing.remove(transition.binding().key());
            if (open != null) {
                close(open, transition.time());
            }
        }
    }

    private void close(SimulatedAlarm open, Instant time) {
        SimulatedAlarm closed = new SimulatedAlarm(open.point(), open.raised(), time, open.value());
        count(closed, time);
        if (over.size() < MOST) {
            over.add(closed);
        }
    }

    private void count(SimulatedAlarm occurrence, Instant end) {
        Duration time = occurrence.stood(end);
        stood = stood.plus(time);
        longest = time.compareTo(longest) > 0 ? time : longest;
    }
}
