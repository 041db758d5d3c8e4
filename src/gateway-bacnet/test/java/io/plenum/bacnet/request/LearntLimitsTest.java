package io.plenum.bacnet.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How the size of requests follows what a device answers. */
class LearntLimitsTest {

    private final LearntLimits limits = new LearntLimits(4);

    @Test
    void asMuchAsIsWantedUntilSomethingIsRefused() {
        answer(50, 100);
        assertThat(limits.batch(50)).isEqualTo(50);
        limits.tooMany(50);
        assertThat(limits.batch(50)).isEqualTo(25);
        assertThat(limits.batch(10)).isEqualTo(10);
    }

    /** Up to what was refused and no further: else every few minutes a batch would be lost to the trial. */
    @Test
    void itGrowsCarefullyAndStaysBelowWhatWasRefused() {
        limits.tooMany(50);
        answer(25, LearntLimits.CAREFUL);
        assertThat(limits.batch(50)).isEqualTo(31);
        for (int i = 0; i < 10; i++) {
            answer(limits.batch(50), LearntLimits.CAREFUL);
        }
        assertThat(limits.batch(50)).isEqualTo(49);
    }

    /** A controller gets a new program once in a while. */
    @Test
    void aRefusalIsForgottenInTheEnd() {
        limits.tooMany(50);
        for (int i = 0; i < LearntLimits.FORGIVING; i++) {
            limits.answered(limits.batch(50));
        }
        answer(limits.batch(50), LearntLimits.CAREFUL);
        assertThat(limits.batch(50)).isEqualTo(50);
    }

    /** A packet that got lost is no refusal: what was possible is possible again. */
    @Test
    void silenceShrinksForAWhileOnly() {
        limits.unanswered(50);
        assertThat(limits.batch(50)).isEqualTo(25);
        for (int i = 0; i < 10; i++) {
            answer(limits.batch(50), LearntLimits.CAREFUL);
        }
        assertThat(limits.batch(50)).isEqualTo(50);
    }

    /** A line that loses packets would shrink all batches to one property, and a round would take minutes. */
    @Test
    void whatWasAnsweredOnceIsNotBlamedForSilence() {
        answer(50, 1);
        for (int i = 0; i < 10; i++) {
            assertThat(limits.unanswered(50)).isTrue();
            answer(50, 1);
        }
        assertThat(limits.batch(50)).isEqualTo(50);
        // But not for ever: its program may have been replaced.
        assertThat(limits.unanswered(50)).isTrue();
        assertThat(limits.unanswered(50)).isTrue();
        assertThat(limits.unanswered(50)).isFalse();
        assertThat(limits.batch(50)).isEqualTo(25);
    }

    @Test
    void moreAreSentBesideEachOtherOnlyWhereAllWasAnswered() {
        assertThat(limits.inFlight(4)).isEqualTo(1);
        answer(50, LearntLimits.CALM);
        assertThat(limits.inFlight(4)).isEqualTo(2);
        assertThat(limits.inFlight(1)).isEqualTo(1);
        answer(50, 10 * LearntLimits.CALM);
        assertThat(limits.inFlight(9)).isEqualTo(4);
        limits.unanswered(50);
        assertThat(limits.inFlight(4)).isEqualTo(1);
    }

    private void answer(int properties, int times) {
        for (int i = 0; i < times; i++) {
            limits.answered(properties);
        }
    }
}
