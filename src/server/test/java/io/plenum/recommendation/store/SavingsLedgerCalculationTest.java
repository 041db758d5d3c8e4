package io.plenum.recommendation.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.model.Savings;
import io.plenum.recommendation.Measurement;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.RecommendationExamples;
import io.plenum.recommendation.RecommendationHealth;
import io.plenum.recommendation.RecommendationState;
import io.plenum.recommendation.SavingsLedger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Promises add up; a meter is counted once, and only where it proves something. */
class SavingsLedgerCalculationTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    private static Recommendation done(long id, LocalDate on, int days, Measurement.Part... parts) {
        return RecommendationExamples.with(
                RecommendationExamples.recommendation(id, RecommendationState.MEASURED, on),
                RecommendationExamples.measurement(on, days, parts),
                RecommendationHealth.GOOD);
    }

    private static SavingsLedger ledger(Recommendation... all) {
        return new SavingsLedgerCalculation(
                        SavingsLedgerCalculationTest::sum, kilowattHours -> 0.5 * sum(kilowattHours))
                .of(List.of(all));
    }

    private static double sum(Map<EnergyKind, Double> kilowattHours) {
        return kilowattHours.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    @Test
    void twoActionsAtOneMeterAtOneTimeCountOnceAndAreTold() {
        SavingsLedger ledger = ledger(
                done(1, MARCH, 60, RecommendationExamples.part("main", Savings.Verdict.SAVED, 90, 60)),
                done(2, MARCH.plusDays(30), 30, RecommendationExamples.part("main", Savings.Verdict.SAVED, 40, 30)),
                done(3, MARCH.minusDays(90), 60, RecommendationExamples.part("main", Savings.Verdict.SAVED, 10, 20)));
        assertThat(ledger.entries().get(0).sharing()).containsExactly(2L);
        assertThat(ledger.entries().get(2).sharing()).isEmpty();
        assertThat(ledger.totals().provenKilowattHours()).isEqualTo(90);
        assertThat(ledger.totals().provenCarbon()).isEqualTo(45);
        assertThat(ledger.totals().expectedWorth()).isEqualTo(750);
        assertThat(Objects.requireNonNull(ledger.totals().expected().get(EnergyKind.ELECTRICITY))
                        .expected())
                .isEqualTo(3000);
    }

    @Test
    void whatIsNotProvenDoesNotCountAndWhatWasUsedMoreCountsAgainst() {
        SavingsLedger ledger = ledger(
                done(1, MARCH, 60, RecommendationExamples.part("main", Savings.Verdict.MORE_USED, -50, 60)),
                done(2, MARCH, 60, RecommendationExamples.part("other", Savings.Verdict.NOT_PROVEN, 5, 60)),
                RecommendationExamples.recommendation(3, RecommendationState.CARRIED_OUT, MARCH));
        assertThat(ledger.totals().provenKilowattHours()).isEqualTo(-50);
        assertThat(ledger.totals().carriedOut()).isEqualTo(3);
        assertThat(ledger.totals().measured()).isEqualTo(2);
    }
}
