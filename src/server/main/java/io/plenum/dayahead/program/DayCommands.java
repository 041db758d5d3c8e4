package io.plenum.dayahead.program;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is commanded over a day.
 *
 * @param bands set points of each group
 * @param battery kW into the battery by step, negative out of it; null where it takes what the roof has too much and gives it back later
 * @param charging limits by step, kW, of each charging need
 */
record DayCommands(List<ThermalGroup.ComfortBand> bands, double @Nullable [] battery, List<double[]> charging) {

    /** As things are: the usual set points, cars that charge when they come, a battery that keeps what the roof has too much. */
    static DayCommands usual(DayInputs day) {
        List<ThermalGroup.ComfortBand> bands =
                day.groups().stream().map(ThermalGroup::usual).toList();
        List<double[]> limits = day.charging().stream()
                .map(need -> {
                    double[] most = new double[day.steps()];
                    Arrays.fill(most, need.power());
                    return most;
                })
                .toList();
        return new DayCommands(bands, null, limits);
    }
}
