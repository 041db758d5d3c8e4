package io.plenum.control.trial;

/**
 * What an action saves on a day, by the meter; negative where it costs.
 *
 * @param low kWh, of the interval at 95 %
 * @param saved kWh
 * @param high kWh
 * @param daysOn with the action
 * @param daysOff without it
 */
public record TrialEffect(double low, double saved, double high, int daysOn, int daysOff) {

    /** Whether the meter says that it saves, or that it costs. */
    public boolean proven() {
        return low > 0 || high < 0;
    }
}
