package io.plenum.control.trial;

import java.util.List;

/**
 * One whole day of a trial.
 *
 * @param energy kWh at the meter
 * @param temperature mean outdoors, °C
 * @param working whether people work in the building that day
 * @param on which actions were really on, in their order; a day on which one was taken back is no day of the trial
 */
public record TrialDay(double energy, double temperature, boolean working, List<Boolean> on) {

    public TrialDay {
        on = List.copyOf(on);
    }
}
