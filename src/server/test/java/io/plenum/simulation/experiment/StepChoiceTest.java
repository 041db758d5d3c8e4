package io.plenum.simulation.experiment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The step of a set point that is worth a proposal: it disturbs people, so none larger than it has to be. */
class StepChoiceTest {

    private static final double HOUR = 3600;

    private static StepChoice warmer(double timeConstant, double noise) {
        return new StepChoice(21, true, timeConstant, noise, 20, 26);
    }

    /** After one time constant a first-order system has moved by 63.2 %, after three by 95.0 %. */
    @Test
    void theAnswerIsThatOfAFirstOrderSystem() {
        assertThat(StepChoice.response(2, HOUR, HOUR)).isCloseTo(2 * 0.6321, within(0.0001));
        assertThat(StepChoice.response(1, 3 * HOUR, HOUR)).isCloseTo(0.9502, within(0.0001));
    }

    /** 0.5 K after two hours at τ = 1 h is 0.43 K, more than twice 0.2 K. */
    @Test
    void aQuickRoomThatIsWellKnownTakesTheSmallestStep() {
        StepChoice.Step step = requireNonNull(warmer(HOUR, 0.2).smallest());
        assertThat(step.value()).isEqualTo(21.5);
        assertThat(step.hours()).isEqualTo(2);
        assertThat(step.response()).isCloseTo(0.5 * (1 - Math.exp(-2)), within(1e-9));
    }

    /** A smaller step for longer comes before a larger one: at τ = 4 h 1 K needs six hours for 0.7 K. */
    @Test
    void aSmallerStepForLongerComesFirst() {
        StepChoice.Step step = requireNonNull(warmer(4 * HOUR, 0.35).smallest());
        assertThat(step.kelvin()).isEqualTo(1);
        assertThat(step.hours()).isEqualTo(6);
    }

    @Test
    void coolingStepsDown() {
        StepChoice.Step step = requireNonNull(new StepChoice(24, false, HOUR, 0.4, 21.5, 26).smallest());
        assertThat(step.value()).isEqualTo(23);
        assertThat(step.kelvin()).isEqualTo(-1);
    }

    /** What cannot be told from noise is not asked, whatever the bounds. */
    @Test
    void thereIsNoneWhereEvenTwoKelvinsDoNotSuffice() {
        StepChoice noisy = warmer(HOUR, 1.1);
        assertThat(noisy.smallest()).isNull();
        assertThat(noisy.isBounded()).isFalse();
        assertThat(warmer(40 * HOUR, 0.3).smallest()).isNull();
    }

    @Test
    void thereIsNoneBeyondTheBounds() {
        StepChoice narrow = new StepChoice(25.2, true, HOUR, 0.4, 20, 26);
        assertThat(narrow.smallest()).isNull();
        assertThat(narrow.isBounded()).isTrue();
    }
}
