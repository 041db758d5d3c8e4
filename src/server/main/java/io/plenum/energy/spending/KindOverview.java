package io.plenum.energy.spending;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.model.Acceptance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of energy in a period.
 *
 * @param bought whether it comes from outside and is paid for; else its cost is in what it was made of
 * @param figures of the period, up to now
 * @param yearBefore of the same stretch a year before
 * @param comparison with what is expected by the weather; null where too little history is known
 * @param learnt days that an expectation could be learnt from
 * @param budget of the stretch up to now; of the whole period in {@code budgetWhole}; null where none was set
 */
public record KindOverview(
        EnergyKind kind,
        boolean bought,
        PeriodFigures figures,
        PeriodFigures yearBefore,
        @Nullable Comparison comparison,
        int learnt,
        PeriodStep.@Nullable Target budget,
        PeriodStep.@Nullable Target budgetWhole,
        List<PeriodStep> steps) {

    /**
     * Against what is expected, in the days that are over, were measured and have weather that the history knows.
     *
     * @param days that are compared
     * @param daysOver of the period
     * @param actual in the days compared
     * @param expected in the same days, at the prices that were paid
     * @param learnt days that it was learnt from
     * @param acceptance what ASHRAE Guideline 14 says to the baseline; where it does not pass, nothing may be claimed from it
     */
    public record Comparison(
            int days,
            int daysOver,
            PeriodStep.Target actual,
            PeriodStep.Target expected,
            int learnt,
            Acceptance acceptance) {

        /** Difference as a share of what is expected; NaN where nothing is compared. */
        public double ratio(PeriodFigures.Measure measure) {
            double base = expected.of(measure);
            return days > 0 && base > 0 ? actual.of(measure) / base - 1 : Double.NaN;
        }
    }

    /** Difference from the year before as a share of that; NaN where one of the two is too little known. */
    public double againstYearBefore(PeriodFigures.Measure measure) {
        double base = yearBefore.of(measure);
        return figures.share().isComparable() && yearBefore.share().isComparable() && base > 0
                ? figures.of(measure) / base - 1
                : Double.NaN;
    }
}
