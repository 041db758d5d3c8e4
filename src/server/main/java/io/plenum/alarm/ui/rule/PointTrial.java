package io.plenum.alarm.ui.rule;

import io.plenum.alarm.rule.RuleBinding;
import io.plenum.alarm.simulation.RuleSimulation;
import io.plenum.alarm.simulation.RuleSimulationResult;
import io.plenum.point.PointId;
import io.plenum.point.Sample;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one point that is shown while a rule is simulated: its samples are kept, so that counts follow the hand. */
final class PointTrial {

    private final RuleSimulation simulation;
    private List<Sample> samples = List.of();
    private @Nullable List<PointId> inputs;
    private Instant from = Instant.EPOCH;
    private Instant to = Instant.EPOCH;

    PointTrial(RuleSimulation simulation) {
        this.simulation = simulation;
    }

    RuleSimulationResult run(RuleBinding binding, Instant first, Instant last) {
        boolean same = binding.inputs().equals(inputs) && first.equals(from) && last.equals(to);
        if (!same) {
            samples = simulation.samples(binding, first, last);
            inputs = binding.inputs();
            from = first;
            to = last;
        }
        return RuleSimulation.run(binding, samples, first, last);
    }
}
