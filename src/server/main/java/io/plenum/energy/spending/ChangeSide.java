package io.plenum.energy.spending;

import java.util.List;

/**
 * One of two periods that are compared: whole days only.
 *
 * @param made kWh made in the building
 * @param saved kWh that verified actions saved on these days
 */
record ChangeSide(PeriodFigures figures, double made, double saved, List<ChangeDay> days) {

    private static final double ENOUGH = 0.9;

    /** Whether the weather of nearly all days is known. */
    boolean hasWeather() {
        return days.stream().filter(day -> Double.isFinite(day.celsius())).count() >= ENOUGH * days.size();
    }

    /** °C of the days of which it is known. */
    double[] weather() {
        return days.stream()
                .mapToDouble(ChangeDay::celsius)
                .filter(Double::isFinite)
                .toArray();
    }

    /** Mean of the days that were measured and on which people work, or do not; NaN where there is none. */
    double meanUsed(boolean works) {
        return days.stream()
                .filter(day -> day.works() == works)
                .mapToDouble(ChangeDay::used)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }
}
