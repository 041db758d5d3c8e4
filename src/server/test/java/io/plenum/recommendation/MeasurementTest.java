package io.plenum.recommendation;

import static io.plenum.recommendation.RecommendationExamples.measurement;
import static io.plenum.recommendation.RecommendationExamples.part;
import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.energy.model.Savings.Verdict;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MeasurementTest {

    private static final LocalDate DONE = LocalDate.of(2026, 3, 1);

    private static Measurement of(Verdict verdict, int days) {
        return measurement(DONE, days, part("main", verdict, 20, days));
    }

    /** Nothing proven is an answer too; a baseline that fails is none. */
    @Test
    void anIntervalIsTrustedWhateverItHoldsButNotWithoutABaseline() {
        assertThat(of(Verdict.NOT_PROVEN, 20).trustworthy()).isTrue();
        assertThat(of(Verdict.BASELINE_FAILED, 20).trustworthy()).isFalse();
        assertThat(measurement(DONE, 20).trustworthy()).isFalse();
    }

    /** It is read each night, but a story of three hundred lines tells nothing. */
    @Test
    void anotherVerdictOrFourMoreWeeksAreToldAndOneMoreDayIsNot() {
        assertThat(of(Verdict.SAVED, 21).differsFrom(of(Verdict.SAVED, 20))).isFalse();
        assertThat(of(Verdict.NOT_PROVEN, 21).differsFrom(of(Verdict.SAVED, 20)))
                .isTrue();
        assertThat(of(Verdict.SAVED, 28).differsFrom(of(Verdict.SAVED, 27))).isTrue();
    }
}
