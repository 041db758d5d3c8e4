package io.plenum.recommendation.estimate;

import io.plenum.energy.EnergyKind;
import io.plenum.recommendation.estimate.advisor.Effort;
import io.plenum.recommendation.estimate.saving.ConfidenceInterval;
import io.plenum.recommendation.estimate.saving.SimulatedDay;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that could be done better, computed from this building's data.
 *
 * @param subject key of the equipment, space or point that it is about
 * @param changes what exactly to change
 * @param yearlyKilowattHours savings a year by kind of energy, negative where more is used; gas and heat are not both named for the
 *     same heat
 * @param yearlyPeakKilowatts what the highest quarter of an hour of bought electricity falls by
 * @param discomfortKelvinHours K·h a year beyond 20 to 26 °C while people are present that are added at most, over all zones; negative
 *     where comfort gains
 * @param confidence 0 to 1
 * @param prerequisites words for what has to be checked first, each the last part of a message's key
 * @param numbers how it was computed, by a short name with its unit
 * @param points keys of the points whose trends show it
 * @param rehearsal day by day what it would have saved in the weeks that were looked at
 * @param cause proposals with an equal cause are merged, the largest stays
 * @param fault of a repair, the name of the likeliest cause as fault detection has it; null of anything else and where it is not known
 */
public record Proposal(
        RecommendationKind kind,
        String subject,
        List<SettingChange> changes,
        Map<EnergyKind, ConfidenceInterval> yearlyKilowattHours,
        ConfidenceInterval yearlyPeakKilowatts,
        double discomfortKelvinHours,
        Effort effort,
        double confidence,
        List<String> prerequisites,
        Map<String, Double> numbers,
        List<String> points,
        List<SimulatedDay> rehearsal,
        String cause,
        @Nullable String fault) {

    public Proposal {
        changes = List.copyOf(changes);
        yearlyKilowattHours = Map.copyOf(yearlyKilowattHours);
        prerequisites = List.copyOf(prerequisites);
        numbers = Map.copyOf(numbers);
        points = List.copyOf(points);
        rehearsal = List.copyOf(rehearsal);
    }

    private static final String OF_SCENARIO = "scenario:";

    /** The cause of what was tried in a scenario. */
    public static String ofScenario(long id) {
        return OF_SCENARIO + id;
    }

    /** Number of the scenario that it was tried in; empty for all other kinds. */
    public String scenario() {
        return cause.startsWith(OF_SCENARIO) ? cause.substring(OF_SCENARIO.length()) : "";
    }

    /** Expected savings of all kinds of energy a year, kWh, unweighted. */
    public double expectedKilowattHours() {
        return yearlyKilowattHours.values().stream()
                .mapToDouble(ConfidenceInterval::expected)
                .sum();
    }
}
