package io.plenum.advice.estimate;

import io.plenum.advice.estimate.saving.DayWeather;
import io.plenum.advice.estimate.saving.Effect;
import io.plenum.advice.estimate.saving.Interval;
import io.plenum.energy.EnergyKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A proposal with what it was computed from, so that it can be asked for the saving of any stated days.
 *
 * @param effects daily savings by kind of energy
 * @param comfort daily K·h added
 */
public record Appraisal(Proposal proposal, Map<EnergyKind, Effect> effects, Effect comfort) {

    public Appraisal {
        effects = Map.copyOf(effects);
    }

    /** kWh saved over these days by kind of energy. */
    public Map<EnergyKind, Interval> over(List<DayWeather> days) {
        Map<EnergyKind, Interval> savings = new HashMap<>();
        effects.forEach((kind, effect) -> savings.put(kind, effect.over(days)));
        return savings;
    }

    /** kWh of all kinds saved over these days, unweighted. */
    public Interval totalOver(List<DayWeather> days) {
        return over(days).values().stream().reduce(Interval.NONE, Interval::plus);
    }
}
