package io.plenum.advice.estimate.saving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IntervalTest {

    /** Independent errors: widths of 3 and 4 make 5. */
    @Test
    void widthsOfSumsAddInQuadrature() {
        assertThat(Interval.around(10, 3).plus(Interval.around(20, 4))).isEqualTo(new Interval(25, 30, 35));
    }

    @Test
    void aNegativeFactorTurnsTheBoundsRound() {
        assertThat(new Interval(1, 2, 4).times(-2)).isEqualTo(new Interval(-8, -4, -2));
    }

    @Test
    void boundsStandInOrder() {
        assertThatThrownBy(() -> new Interval(2, 1, 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
