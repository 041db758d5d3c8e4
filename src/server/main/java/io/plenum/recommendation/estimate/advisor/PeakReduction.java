package io.plenum.recommendation.estimate.advisor;

import io.plenum.recommendation.estimate.Numbers;
import io.plenum.recommendation.estimate.building.LearnedBuilding;
import io.plenum.recommendation.estimate.saving.ConfidenceInterval;
import java.util.Arrays;

/** How much lower the highest quarters of bought electricity would have been: the mean of the five worst days, kW. */
final class PeakReduction {

    private static final int WORST_DAYS = 5;
    /** Half width of the interval, as a share of the reduction. */
    private static final double UNCERTAINTY = 0.35;

    private PeakReduction() {}

    /** @param fall of the bought power at each step, kW; none is told of a building without a main meter */
    static ConfidenceInterval of(LearnedBuilding building, double... fall) {
        double[] main = building.plants.mainElectricity;
        if (main == null) {
            return ConfidenceInterval.NONE;
        }
        double[] before = new double[building.days()];
        double[] after = new double[building.days()];
        for (int i = 0; i < building.steps; i++) {
            int day = building.day[i];
            before[day] = Math.max(before[day], Numbers.or(main[i], 0));
            after[day] = Math.max(after[day], Numbers.or(main[i] - fall[i], 0));
        }
        double reduction = worst(before) - worst(after);
        return ConfidenceInterval.around(reduction, UNCERTAINTY * Math.abs(reduction));
    }

    private static double worst(double... days) {
        return Arrays.stream(days)
                .sorted()
                .skip(Math.max(0, days.length - WORST_DAYS))
                .average()
                .orElse(0);
    }
}
