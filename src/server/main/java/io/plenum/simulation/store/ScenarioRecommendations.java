package io.plenum.simulation.store;

import io.plenum.energy.EnergyKind;
import io.plenum.recommendation.Recommendations;
import io.plenum.recommendation.estimate.Proposal;
import io.plenum.recommendation.estimate.RecommendationKind;
import io.plenum.recommendation.estimate.SettingChange;
import io.plenum.recommendation.estimate.advisor.Effort;
import io.plenum.recommendation.estimate.saving.ConfidenceInterval;
import io.plenum.simulation.Change;
import io.plenum.simulation.Comparison;
import io.plenum.simulation.Estimate;
import io.plenum.simulation.Figure;
import io.plenum.simulation.ScenarioResult;
import io.plenum.site.Site;
import io.plenum.web.RequestProblem;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a recommendation of a scenario, from its last result: people then decide and carry it out as any other, and what it really saves is
 * measured.
 */
@Service
public class ScenarioRecommendations {

    /** What is shorter cannot be carried to a year: it would be of one season. */
    private static final int LEAST_DAYS = 360;

    private static final double YEAR = 365;
    /** From eight of ten cases to nine of ten, of a normal distribution. */
    private static final double WIDER = 1.645 / 1.282;

    private static final double TRUSTED = 0.8;
    private static final double DOUBTFUL = 0.4;
    private static final Set<ChangeKind> SETTINGS =
            Set.of(ChangeKind.SETPOINTS, ChangeKind.SETBACK, ChangeKind.HOURS, ChangeKind.SUPPLY_AIR_RESET);

    private final Scenarios scenarios;
    private final SimulationRuns runs;
    private final Recommendations recommendations;

    ScenarioRecommendations(Scenarios scenarios, SimulationRuns runs, Recommendations recommendations) {
        this.scenarios = scenarios;
        this.runs = runs;
        this.recommendations = recommendations;
    }

    /**
     * The scenario is shared from then on, since everybody sees the recommendation.
     *
     * @throws RequestProblem where it has no result as it is now, or one that recommends nothing
     */
    @Transactional
    public SavedScenario recommend(long id) {
        SavedScenario one = scenarios.changeable(id);
        ScenarioResult result = result(one);
        if (result.days() < LEAST_DAYS) {
            throw RequestProblem.of("id", "simulation.problem.short");
        }
        boolean saves =
                Stream.of(Figure.COST, Figure.ELECTRICITY, Figure.HEAT).anyMatch(figure -> saves(result, figure));
        if (!saves) {
            throw RequestProblem.of("id", "simulation.problem.no-saving");
        }
        Site site = scenarios.site(one);
        double worth = yearly(result, Figure.COST).expected();
        return scenarios.recommended(one, recommendations.propose(site, proposal(one, result), worth));
    }

    private static boolean saves(ScenarioResult result, Figure figure) {
        Comparison one = result.figures().get(figure);
        return one != null && one.difference().high() < 0;
    }

    private ScenarioResult result(SavedScenario one) {
        for (SimulationRun run : runs.of(one.id())) {
            ScenarioResult result = run.result();
            if (result != null && result.refusals().isEmpty() && run.ran().equals(one.scenario())) {
                return result;
            }
        }
        throw RequestProblem.of("id", "simulation.problem.no-result");
    }

    private static Proposal proposal(SavedScenario one, ScenarioResult result) {
        Map<EnergyKind, ConfidenceInterval> energy = new EnumMap<>(EnergyKind.class);
        energy.put(EnergyKind.ELECTRICITY, yearly(result, Figure.ELECTRICITY));
        energy.put(EnergyKind.HEAT, yearly(result, Figure.HEAT));
        List<Change> changes = one.scenario().changes();
        boolean setting = changes.stream().map(ChangeKind::of).allMatch(SETTINGS::contains);
        ScenarioResult.Accuracy accuracy = result.accuracy();
        boolean trusted = accuracy.day() < Math.min(accuracy.persistence(), accuracy.yesterday());
        List<SettingChange> settings =
                changes.stream().flatMap(change -> settings(one, change)).toList();
        return new Proposal(
                RecommendationKind.SCENARIO,
                settings.getFirst().point(),
                settings,
                energy,
                saved(result.figures().get(Figure.PEAK), 1),
                -yearly(result, Figure.DISCOMFORT).expected(),
                setting ? Effort.SETTING : Effort.INVESTMENT,
                trusted ? TRUSTED : DOUBTFUL,
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                Proposal.ofScenario(one.id()),
                null);
    }

    private static Stream<SettingChange> settings(SavedScenario one, Change change) {
        Set<String> places = ChangeKind.places(change);
        String what = "scenario." + ChangeKind.of(change);
        return (places.isEmpty() ? Stream.of(one.site()) : places.stream().sorted())
                .map(place -> new SettingChange(place, what, null, null));
    }

    private static ConfidenceInterval yearly(ScenarioResult result, Figure figure) {
        return saved(result.figures().get(figure), YEAR / result.days());
    }

    /** Less is saved; nothing is known of a figure that there is not. */
    private static ConfidenceInterval saved(@Nullable Comparison figure, double factor) {
        if (figure == null) {
            return ConfidenceInterval.NONE;
        }
        Estimate difference = figure.difference();
        double expected = -difference.expected();
        return new ConfidenceInterval(
                        expected - WIDER * (difference.high() - difference.expected()),
                        expected,
                        expected + WIDER * (difference.expected() - difference.low()))
                .times(factor);
    }
}
