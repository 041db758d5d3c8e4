package io.plenum.recommendation.store;

import io.plenum.energy.EnergyKind;
import io.plenum.recommendation.Measurement;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.RecommendationState;
import io.plenum.recommendation.SavingsLedger;
import io.plenum.recommendation.estimate.saving.ConfidenceInterval;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Adds up what was carried out.
 *
 * @param money of kWh
 * @param carbon kg of CO₂ of kWh
 */
record SavingsLedgerCalculation(
        ToDoubleFunction<Map<EnergyKind, Double>> money, ToDoubleFunction<Map<EnergyKind, Double>> carbon) {

    SavingsLedger of(List<Recommendation> done) {
        List<SavingsLedger.Entry> entries = done.stream()
                .map(one -> new SavingsLedger.Entry(one, sharing(one, done)))
                .toList();
        return new SavingsLedger(entries, totals(done));
    }

    private SavingsLedger.Totals totals(List<Recommendation> done) {
        Map<EnergyKind, ConfidenceInterval> proven = proven(done);
        Map<EnergyKind, Double> expected = proven.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().expected()));
        long measured = done.stream()
                .filter(one -> one.state() == RecommendationState.MEASURED)
                .count();
        return new SavingsLedger.Totals(
                done.size(),
                (int) measured,
                done.stream().mapToDouble(Recommendation::worth).sum(),
                expected(done),
                proven,
                money.applyAsDouble(expected),
                carbon.applyAsDouble(expected));
    }

    private static Map<EnergyKind, ConfidenceInterval> expected(List<Recommendation> done) {
        Map<EnergyKind, ConfidenceInterval> sums = new EnumMap<>(EnergyKind.class);
        done.forEach(one -> one.proposal()
                .yearlyKilowattHours()
                .forEach((kind, saved) -> sums.merge(kind, saved, ConfidenceInterval::plus)));
        return sums;
    }

    private static Map<EnergyKind, ConfidenceInterval> proven(List<Recommendation> done) {
        Map<String, Measurement.Part> longest = new HashMap<>();
        for (Recommendation one : done) {
            parts(one).forEach(part -> longest.merge(part.meter(), part, (a, b) -> a.days() >= b.days() ? a : b));
        }
        Map<EnergyKind, ConfidenceInterval> sums = new EnumMap<>(EnergyKind.class);
        longest.values().stream()
                .filter(Measurement.Part::proven)
                .forEach(part -> sums.merge(
                        part.kind(),
                        new ConfidenceInterval(part.low(), part.saved(), part.high()),
                        ConfidenceInterval::plus));
        return sums;
    }

    private static List<Long> sharing(Recommendation one, List<Recommendation> done) {
        return done.stream()
                .filter(other -> other.id() != one.id() && together(one, other))
                .map(Recommendation::id)
                .toList();
    }

    /** Whether a meter of both was judged for both at one time. */
    private static boolean together(Recommendation one, Recommendation other) {
        Measurement a = one.measurement();
        Measurement b = other.measurement();
        return a != null
                && b != null
                && a.from().isBefore(b.to())
                && b.from().isBefore(a.to())
                && meters(one).stream().anyMatch(meters(other)::contains);
    }

    private static Set<String> meters(Recommendation one) {
        Set<String> meters = new HashSet<>();
        parts(one).forEach(part -> meters.add(part.meter()));
        return meters;
    }

    private static List<Measurement.Part> parts(Recommendation one) {
        Measurement measured = one.measurement();
        return measured == null ? List.of() : measured.parts();
    }
}
