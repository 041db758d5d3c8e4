package io.plenum.trial;

import io.plenum.recommendation.estimate.ProposalEstimate;
import io.plenum.recommendation.estimate.RecommendationKind;
import io.plenum.recommendation.estimate.saving.ConfidenceInterval;
import io.plenum.recommendation.estimate.saving.DayWeather;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One recommendation, predicted and true, over the same days.
 *
 * @param building how it was found
 * @param predicted kWh of gas and electricity together; kW of the highest quarter for what moves load
 * @param saved the truth in the same unit
 * @param promised K·h that may be added at most
 * @param added K·h that were added
 */
record TrialResult(
        String building,
        String period,
        RecommendationKind kind,
        ConfidenceInterval predicted,
        double saved,
        double promised,
        double added,
        String unit) {

    private static final Set<RecommendationKind> MOVES =
            EnumSet.of(RecommendationKind.PEAK_SHAVING, RecommendationKind.LOAD_SHIFTING);

    static TrialResult of(
            BuildingVariant variant,
            TrialPeriod period,
            ProposalEstimate appraisal,
            List<DayWeather> days,
            EnergyLedger without,
            EnergyLedger with) {
        RecommendationKind kind = appraisal.proposal().kind();
        boolean moves = MOVES.contains(kind);
        return new TrialResult(
                variant.name(),
                period.name(),
                kind,
                moves ? appraisal.proposal().yearlyPeakKilowatts() : appraisal.totalOver(days),
                moves ? without.peak() - with.peak() : without.energy() - with.energy(),
                Math.max(0, appraisal.comfort().over(days).high()),
                with.kelvinHours() - without.kelvinHours(),
                moves ? "kW" : "kWh");
    }

    boolean inside() {
        return predicted.holds(saved);
    }

    boolean kept() {
        return added <= promised;
    }

    Map<String, Object> json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("building", building);
        fields.put("season", period);
        fields.put("kind", kind.name());
        fields.put("unit", unit);
        fields.put("low", Math.round(predicted.low()));
        fields.put("expected", Math.round(predicted.expected()));
        fields.put("high", Math.round(predicted.high()));
        fields.put("true", Math.round(saved));
        fields.put("inside", inside());
        fields.put("kelvinHoursPromised", Math.round(promised * 10) / 10.0);
        fields.put("kelvinHoursAdded", Math.round(added * 10) / 10.0);
        return fields;
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "%-17s %-7s %-25s %6.0f [%6.0f .. %6.0f] %-3s true %6.0f %-4s K·h %+5.1f of %4.1f %s",
                building,
                period,
                kind,
                predicted.expected(),
                predicted.low(),
                predicted.high(),
                unit,
                saved,
                inside() ? "" : "OUT",
                added,
                promised,
                kept() ? "" : "BROKEN");
    }

    static String summary(List<TrialResult> cases) {
        double width = cases.stream()
                .mapToDouble(one -> one.predicted().relativeHalfWidth())
                .filter(Double::isFinite)
                .average()
                .orElse(0);
        long inside = cases.stream().filter(TrialResult::inside).count();
        return String.format(
                Locale.ROOT,
                "%d of %d inside (%.0f %%), %d promises broken, mean half width %.0f %% of what is expected, %d kinds",
                inside,
                cases.size(),
                100.0 * inside / Math.max(1, cases.size()),
                cases.stream().filter(one -> !one.kept()).count(),
                100 * width,
                cases.stream().map(TrialResult::kind).distinct().count());
    }
}
