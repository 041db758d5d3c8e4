package io.plenum.recommendation.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.RecommendationExamples;
import io.plenum.recommendation.RecommendationHealth;
import io.plenum.recommendation.RecommendationState;
import io.plenum.recommendation.estimate.Evidence;
import io.plenum.site.BuildingModel;
import io.plenum.site.TestModels;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Four weeks of quarter-hours of the demo building, of which some points say nothing for a while. */
class DataCompletenessTest {

    private static final String COMMAND = "ahu-1/supply-fan-command";
    private static final String RETURN = "ahu-1/return-air-temperature";
    private static final int STEPS = 28 * 96;

    private final BuildingModel model;
    private final Map<PointId, double[]> means = new HashMap<>();
    private final Recommendation one = RecommendationExamples.recommendation(1, RecommendationState.NEW, null);

    DataCompletenessTest() throws IOException {
        model = TestModels.aulaHouse();
        model.points().forEach(point -> means.put(point.id(), new double[STEPS]));
    }

    private double[] of(String key) {
        Point point = Objects.requireNonNull(model.point(key), key);
        return Objects.requireNonNull(means.get(point.id()));
    }

    private List<String> silent(Recommendation recommendation) {
        Evidence evidence = new Evidence(
                model,
                RecommendationExamples.SEEN,
                Duration.ofMinutes(15),
                STEPS,
                means::get,
                null,
                List.of(),
                List.of());
        return new DataCompleteness(evidence).of(recommendation);
    }

    @Test
    void aBuildingThatSpeaksCanBeJudgedAlsoAfterAShortGap() {
        Arrays.fill(of(COMMAND), 0, 96 * 5, Double.NaN);
        Arrays.fill(of(RETURN), 0, 96 * 5, Double.NaN);
        assertThat(silent(one)).isEmpty();
    }

    @Test
    void whatItChangesIsSilentWithoutThreeDaysOfDataOrWithTooFewWeeks() {
        Arrays.fill(of(COMMAND), STEPS - 3 * 96, STEPS, Double.NaN);
        assertThat(silent(one)).containsExactly(COMMAND);
        Arrays.fill(of(COMMAND), 0);
        Arrays.fill(of(COMMAND), 0, 24 * 96, Double.NaN);
        assertThat(silent(one)).containsExactly(COMMAND);
    }

    /** The return air is no point of the proposal, but without it the air handler is not seen at all. */
    @Test
    void otherPointsOfItsEquipmentCountWhereTheyFellSilentAndUntilTheySpeakAgain() {
        Arrays.fill(of(RETURN), STEPS - 3 * 96, STEPS, Double.NaN);
        assertThat(silent(one)).containsExactly(RETURN);
        Arrays.fill(of(RETURN), Double.NaN);
        assertThat(silent(one)).isEmpty();
        Recommendation marked = RecommendationExamples.with(
                one, null, RecommendationHealth.GOOD.incompleteAt(List.of(RETURN), RecommendationExamples.SEEN));
        assertThat(silent(marked)).containsExactly(RETURN);
    }
}
