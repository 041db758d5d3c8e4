package io.plenum.energy.spending;

import io.plenum.energy.hours.DataShare;
import io.plenum.energy.hours.KindHours;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Figures of any hours of a stretch.
 *
 * @param costs of the stretch; null where it is not bought
 */
record KindFigures(KindHours hours, @Nullable HourlyCosts costs) {

    /** Of the hours from one index to before another; both within the stretch. */
    PeriodFigures of(int from, int to) {
        DataShare share = hours.share(from, to);
        if (!share.isKnown()) {
            return new PeriodFigures(Double.NaN, Double.NaN, Double.NaN, Double.NaN, share);
        }
        return new PeriodFigures(
                hours.amount(from, to),
                costs == null ? Double.NaN : sum(costs.energy(), from, to),
                costs == null ? Double.NaN : sum(costs.fixed(), from, to),
                costs == null ? Double.NaN : sum(costs.carbon(), from, to),
                share);
    }

    private double sum(double[] values, int from, int to) {
        int first = costs == null ? 0 : costs.first();
        return Arrays.stream(values, from - first, to - first).sum();
    }
}
