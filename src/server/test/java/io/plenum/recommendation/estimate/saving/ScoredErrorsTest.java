package io.plenum.recommendation.estimate.saving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Intervals that know how far earlier predictions of their kind were off. */
class ScoredErrorsTest {

    private static final ConfidenceInterval TOLD = ConfidenceInterval.around(200, 100);

    @Test
    void withoutExperienceAPredictionIsAsSureAsItSays() {
        assertThat(new ScoredErrors(List.of()).in(TOLD)).isEqualTo(TOLD);
    }

    /** Own deviation 0.5 / 1.645, counted thrice, and one error of 0.5: 1.645 · √((3 · 0.0924 + 0.25) / 4) = 0.597. */
    @Test
    void anErrorWidensTheInterval() {
        ConfidenceInterval known = new ScoredErrors(List.of(ScoredErrors.share(300, 200))).in(TOLD);
        assertThat(known.expected()).isEqualTo(200);
        assertThat(known.high() - 200).isCloseTo(200 * 0.597, within(0.1));
        assertThat(200 - known.low()).isCloseTo(200 * 0.597, within(0.1));
    }

    /** Twelve that were off by a tenth: 1.645 · √((3 · 0.0924 + 12 · 0.01) / 15) = 0.268. */
    @Test
    void predictionsThatWereGoodMakeItNarrower() {
        ScoredErrors good = new ScoredErrors(Collections.nCopies(12, -0.1));
        assertThat(good.in(TOLD).relativeHalfWidth()).isCloseTo(0.268, within(0.001));
    }

    /** A meter that counted a neighbour's new machine must not make all later predictions worthless. */
    @Test
    void oneErrorCountsForNoMoreThanTwice() {
        assertThat(ScoredErrors.share(10_000, 100)).isEqualTo(2);
        assertThat(ScoredErrors.share(-10_000, 100)).isEqualTo(-2);
        assertThat(ScoredErrors.share(10, 0)).isZero();
    }
}
