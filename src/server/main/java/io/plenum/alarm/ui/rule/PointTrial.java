package io.plenum.alarm.ui.rule;

import io.plenum.alarm.rehearsal.Prediction;
import io.plenum.alarm.rehearsal.Rehearsals;
import io.plenum.alarm.rule.RuleBinding;
import io.plenum.point.PointId;
import io.plenum.point.Sample;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one point that is shown while a rule is rehearsed: its samples are kept, so that counts follow the hand. */
final class PointTrial {

    private final Rehearsals rehearsals;
    private List<Sample> samples = List.of();
    private @Nullable List<PointId> inputs;
    private Instant from = Instant.EPOCH;
    private Instant to = Instant.EPOCH;

    PointTrial(Rehearsals rehearsals) {
        this.rehearsals = rehearsals;
    }

    Prediction run(RuleBinding binding, Instant first, Instant last) {
        boolean same = binding.inputs().equals(inputs) && first.equals(from) && last.equals(to);
        if (!same) {
            samples = rehearsals.samples(binding, first, last);
            inputs = binding.inputs();
            from = first;
            to = last;
        }
        return Rehearsals.run(binding, samples, first, last);
    }
}
