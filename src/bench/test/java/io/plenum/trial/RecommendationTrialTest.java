package io.plenum.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.energy.EnergyKind;
import io.plenum.recommendation.estimate.ProposalEstimate;
import io.plenum.recommendation.estimate.RecommendationKind;
import io.plenum.recommendation.estimate.advisor.AllAdvisors;
import io.plenum.recommendation.estimate.saving.DayWeather;
import io.plenum.site.BuildingModel;
import io.plenum.site.importing.FolderModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The experiment of {@code ./plenum bench recommendations} in small: one week of history, two days that count, one recommendation, one winter. */
class RecommendationTrialTest {

    private static final Set<RecommendationKind> TRIED = EnumSet.of(RecommendationKind.MINIMUM_FLOW);
    private static final BuildingVariant BUILDING = BuildingVariant.plain(42);
    private static final TrialPeriod WINTER =
            new TrialPeriod("winter", Instant.parse("2026-01-11T23:00:00Z"), 1, 7, 1, 2);

    /** Whoever follows a recommendation has to find what was promised, and no more discomfort. */
    @Test
    void whatIsRecommendedSavesWhatWasPredicted() throws IOException, InterruptedException, ExecutionException {
        BuildingModel model = FolderModel.read(Path.of("floorplans/aula-house"));
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            Future<EnergyLedger> without = pool.submit(() -> WINTER.after(BUILDING, AppliedChange.NONE));
            List<ProposalEstimate> all = new AllAdvisors()
                    .appraise(WINTER.record(model, BUILDING, false).evidence(model, List.of(RecommendationTrial.LEAK)));
            assertThat(all)
                    .extracting(one -> one.proposal().kind())
                    .contains(
                            RecommendationKind.MINIMUM_FLOW,
                            RecommendationKind.LIGHT_OCCUPANCY,
                            RecommendationKind.FORGOTTEN_OVERRIDE,
                            RecommendationKind.HOT_WATER_RESET,
                            RecommendationKind.REPAIR);
            List<ProposalEstimate> tried = all.stream()
                    .filter(one -> TRIED.contains(one.proposal().kind()))
                    .toList();
            List<Future<EnergyLedger>> done = tried.stream()
                    .map(one -> pool.submit(() -> WINTER.after(BUILDING, AppliedChange.of(one.proposal()))))
                    .toList();
            List<DayWeather> days = WINTER.days(without.get());
            // A loop trims heating water to what is asked for: colder than a line over the weather that must do for
            // every day.
            ProposalEstimate water = all.stream()
                    .filter(one -> one.proposal().kind() == RecommendationKind.HOT_WATER_RESET)
                    .findFirst()
                    .orElseThrow();
            assertThat(Objects.requireNonNull(water.byLoop().get(EnergyKind.GAS))
                            .over(days)
                            .expected())
                    .isGreaterThan(Objects.requireNonNull(water.effects().get(EnergyKind.GAS))
                            .over(days)
                            .expected());
            for (int i = 0; i < tried.size(); i++) {
                TrialResult one = TrialResult.of(
                        BUILDING,
                        WINTER,
                        tried.get(i),
                        days,
                        without.get(),
                        done.get(i).get());
                assertThat(one).as(one.row()).matches(TrialResult::inside).matches(TrialResult::kept);
            }
        }
    }
}
