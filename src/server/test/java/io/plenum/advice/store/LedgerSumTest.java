package io.plenum.advice.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.advice.AdviceExamples;
import io.plenum.advice.AdviceState;
import io.plenum.advice.Measurement;
import io.plenum.advice.Recommendation;
import io.plenum.advice.SavingsLedger;
import io.plenum.advice.Standing;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.model.Savings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Promises add up; a meter is counted once, and only where it proves something. */
class LedgerSumTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    private static Recommendation done(long id, LocalDate on, int days, Measurement.Part... parts) {
        return AdviceExamples.with(
                AdviceExamples.recommendation(id, AdviceState.MEASURED, on),
                AdviceExamples.measurement(on, days, parts),
                Standing.FIRM);
    }

    private static SavingsLedger ledger(Recommendation... all) {
        return new LedgerSum(LedgerSumTest::sum, kilowattHours -> 0.5 * sum(kilowattHours)).of(List.of(all));
    }

    private static double sum(Map<EnergyKind, Double> kilowattHours) {
        return kilowattHours.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    @Test
    void twoActionsAtOneMeterAtOneTimeCountOnceAndAreTold() {
        SavingsLedger ledger = ledger(
                done(1, MARCH, 60, AdviceExamples.part("main", Savings.Verdict.SAVED, 90, 60)),
                done(2, MARCH.plusDays(30), 30, AdviceExamples.part("main", Savings.Verdict.SAVED, 40, 30)),
                done(3, MARCH.minusDays(90), 60, AdviceExamples.part("main", Savings.Verdict.SAVED, 10, 20)));
        assertThat(ledger.entries().get(0).sharing()).containsExactly(2L);
        assertThat(ledger.entries().get(2).sharing()).isEmpty();
        assertThat(ledger.totals().provenKilowattHours()).isEqualTo(90);
        assertThat(ledger.totals().provenCarbon()).isEqualTo(45);
        assertThat(ledger.totals().promisedWorth()).isEqualTo(750);
        assertThat(Objects.requireNonNull(ledger.totals().promised().get(EnergyKind.ELECTRICITY))
                        .expected())
                .isEqualTo(3000);
    }

    @Test
    void whatIsNotProvenDoesNotCountAndWhatWasUsedMoreCountsAgainst() {
        SavingsLedger ledger = ledger(
                done(1, MARCH, 60, AdviceExamples.part("main", Savings.Verdict.MORE_USED, -50, 60)),
                done(2, MARCH, 60, AdviceExamples.part("other", Savings.Verdict.NOT_PROVEN, 5, 60)),
                AdviceExamples.recommendation(3, AdviceState.CARRIED_OUT, MARCH));
        assertThat(ledger.totals().provenKilowattHours()).isEqualTo(-50);
        assertThat(ledger.totals().carriedOut()).isEqualTo(3);
        assertThat(ledger.totals().measured()).isEqualTo(2);
    }
}
