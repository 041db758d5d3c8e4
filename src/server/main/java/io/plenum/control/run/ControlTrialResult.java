package io.plenum.control.run;

import io.plenum.control.trial.TrialEffect;
import io.plenum.energy.EnergyKind;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a trial says so far.
 *
 * @param loops in the order of their actions
 * @param days whole days that could be used
 * @param dropped days on which a loop was taken back, stood still, or a meter lacked
 * @param effects by kind of energy what each loop saves on a day on which it runs, in the order of the loops; none where it is too early
 */
public record ControlTrialResult(
        UUID trial, List<ControlLoop> loops, int days, int dropped, Map<EnergyKind, List<TrialEffect>> effects) {

    public ControlTrialResult {
        loops = List.copyOf(loops);
        effects = Map.copyOf(effects);
    }
}
