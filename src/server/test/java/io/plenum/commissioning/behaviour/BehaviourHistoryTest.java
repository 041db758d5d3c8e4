package io.plenum.commissioning.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A value that came by change of value holds; one of a device that is gone does not. */
class BehaviourHistoryTest {

    private static double[] row(double... first) {
        double[] row = new double[200];
        Arrays.fill(row, Double.NaN);
        System.arraycopy(first, 0, row, 0, first.length);
        return BehaviourHistory.held(row);
    }

    @Test
    void aValueHoldsUntilTheNextAndForADayAtMost() {
        double[] held = row(Double.NaN, 20, Double.NaN, 21);

        assertThat(held[0]).isNaN();
        assertThat(held[2]).isEqualTo(20);
        assertThat(held[3 + BehaviourHistory.STEPS_OF_DAY]).isEqualTo(21);
        assertThat(held[4 + BehaviourHistory.STEPS_OF_DAY]).isNaN();
    }

    @Test
    void afterADeviceIsGoneNothingHolds() {
        double[] held = row(20, BehaviourHistory.ENDED, Double.NaN);

        assertThat(held[1]).isNaN();
        assertThat(held[2]).isNaN();
    }
}
