package io.plenum.recommendation.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.plenum.energy.EnergyKind;
import io.plenum.fault.WastedEnergy;
import io.plenum.fault.finding.FaultAssessment;
import io.plenum.fault.finding.Finding;
import io.plenum.fault.finding.FindingState;
import io.plenum.fault.finding.RelatedRecommendation;
import io.plenum.recommendation.ExpectedSavings;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.RecommendationExamples;
import io.plenum.recommendation.RecommendationHealth;
import io.plenum.recommendation.RecommendationState;
import io.plenum.recommendation.Recommendations;
import io.plenum.recommendation.estimate.Proposal;
import io.plenum.recommendation.estimate.RecommendationKind;
import io.plenum.recommendation.estimate.advisor.Effort;
import io.plenum.recommendation.estimate.saving.ConfidenceInterval;
import io.plenum.recommendation.estimate.saving.SimulatedDay;
import io.plenum.site.TestModels;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A fan that somebody left on: fault detection and the recommendation say the same of it. */
class FaultRecommendationsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Recommendations recommendations = mock();

    private static Recommendation about(RecommendationKind kind, String subject) {
        Proposal proposal = new Proposal(
                kind,
                subject,
                List.of(),
                Map.of(EnergyKind.ELECTRICITY, ConfidenceInterval.around(1800, 90)),
                ConfidenceInterval.NONE,
                0,
                Effort.SETTING,
                0.9,
                List.of(),
                Map.of(),
                List.of(),
                List.of(
                        new SimulatedDay(LocalDate.of(2026, 2, 27), 4, 4.5),
                        new SimulatedDay(LocalDate.of(2026, 2, 28), 6, 5)),
                kind + ":" + subject,
                null);
        return new Recommendation(
                3,
                "house",
                RecommendationState.NEW,
                proposal,
                450,
                RecommendationExamples.SEEN,
                RecommendationExamples.SEEN,
                null,
                null,
                "",
                null,
                null,
                "",
                null,
                ExpectedSavings.UNKNOWN,
                RecommendationHealth.GOOD);
    }

    /** Four days at 9 kWh, of which the rule takes all as lost. */
    private static Finding finding(String rule) {
        return new Finding(
                1,
                "fan",
                rule,
                FindingState.OPEN,
                0.4,
                WastedEnergy.ELECTRICITY,
                NOON.minusSeconds(4 * 86_400),
                NOON,
                null,
                4 * 1440,
                0,
                36,
                0,
                Map.of(),
                Map.of(),
                null,
                "");
    }

    private FaultAssessment assessed(String rule, RecommendationKind kind, String subject) {
        when(recommendations.open(TestModels.HOUSE)).thenReturn(List.of(about(kind, subject)));
        List<RelatedRecommendation> related = new FaultRecommendations(recommendations).of(TestModels.HOUSE);
        return FaultAssessment.of(List.of(finding(rule)), related).getFirst();
    }

    /** The fan would run for a part of the day anyway: 5 kWh of each day are lost, which its neighbours' hours tell and no rule knows. */
    @Test
    void aFanLeftOnCostsTheSameOnBothPages() {
        FaultAssessment one = assessed("ALWAYS-ON", RecommendationKind.FORGOTTEN_OVERRIDE, "fan");
        assertThat(one.confidence()).isEqualTo(0.9);
        assertThat(one.kilowattHours()).isCloseTo(20, within(1e-9));
    }

    @Test
    void anotherFanIsAnotherMatter() {
        FaultAssessment one = assessed("ALWAYS-ON", RecommendationKind.FORGOTTEN_OVERRIDE, "other-fan");
        assertThat(one.recommendation()).isNull();
        assertThat(one.kilowattHours()).isEqualTo(36);
        assertThat(one.confidence()).isEqualTo(0.4);
    }

    /** A repair carries on what the findings say: it is named, and their figures stay. */
    @Test
    void aRepairIsNamedBesideTheFigureThatItWasComputedFrom() {
        FaultAssessment one = assessed("REHEAT-LEAK", RecommendationKind.REPAIR, "fan");
        assertThat(one.recommendation()).isNotNull();
        assertThat(one.kilowattHours()).isEqualTo(36);
        assertThat(one.confidence()).isEqualTo(0.4);
    }

    /** Whoever shortens the hours of an air handler says nothing of a valve in it. */
    @Test
    void anotherKindOfRecommendationIsNotAboutTheFault() {
        assertThat(assessed("REHEAT-LEAK", RecommendationKind.AIR_SCHEDULE, "fan")
                        .recommendation())
                .isNull();
    }
}
