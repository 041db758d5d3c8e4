package io.plenum.recommendation.estimate.saving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ConfidenceIntervalTest {

    /** Independent errors: widths of 3 and 4 make 5. */
    @Test
    void widthsOfSumsAddInQuadrature() {
        assertThat(ConfidenceInterval.around(10, 3).plus(ConfidenceInterval.around(20, 4)))
                .isEqualTo(new ConfidenceInterval(25, 30, 35));
    }

    @Test
    void aNegativeFactorTurnsTheBoundsRound() {
        assertThat(new ConfidenceInterval(1, 2, 4).times(-2)).isEqualTo(new ConfidenceInterval(-8, -4, -2));
    }

    @Test
    void boundsStandInOrder() {
        assertThatThrownBy(() -> new ConfidenceInterval(2, 1, 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
