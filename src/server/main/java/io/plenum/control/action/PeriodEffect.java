package io.plenum.control.action;

import io.plenum.energy.EnergyKind;
import io.plenum.recommendation.estimate.saving.ConfidenceInterval;
import java.util.Map;

/**
 * What an action is expected to do in its period.
 *
 * @param kilowattHours saved by kind of energy, with the bounds between which the truth lies in about nine of ten cases
 * @param basis the weather it is computed for
 * @param discomfortKelvinHours K·h that are added at most, over all zones; negative where comfort gains
 */
public record PeriodEffect(
        Map<EnergyKind, ConfidenceInterval> kilowattHours, Basis basis, double discomfortKelvinHours) {

    /** Nobody knows the weather to come. */
    public enum Basis {
        /** As on the same days of the year before. */
        LAST_YEAR,
        /** As in the last two weeks. */
        RECENT,
        /** The year's share of so many days: no weather is known, or no line over it. */
        SHARE_OF_YEAR
    }

    public PeriodEffect {
        kilowattHours = Map.copyOf(kilowattHours);
    }
}
