package io.plenum.alarm.state;

import static io.plenum.alarm.AlarmState.ACKNOWLEDGED;
import static io.plenum.alarm.AlarmState.NORMAL;
import static io.plenum.alarm.AlarmState.OUT_OF_SERVICE;
import static io.plenum.alarm.AlarmState.RETURNED_UNACKNOWLEDGED;
import static io.plenum.alarm.AlarmState.SHELVED;
import static io.plenum.alarm.AlarmState.SUPPRESSED;
import static io.plenum.alarm.AlarmState.UNACKNOWLEDGED;
import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.alarm.AlarmState;
import io.plenum.alarm.state.LifeCycle.Step;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Against figure 6 of ISA-18.2 (IEC 62682, figure 7): states A normal, B unack, C acked, D RTN unack, G shelved, H suppressed, I out of service. */
class LifeCycleTest {

    /** The arrows between A, B, C and D. */
    @Test
    void theUsualWayIsRaisedAcknowledgedReturned() {
        assertThat(LifeCycle.next(NORMAL, Step.RAISE, true)).isEqualTo(UNACKNOWLEDGED);
        assertThat(LifeCycle.next(UNACKNOWLEDGED, Step.ACKNOWLEDGE, true)).isEqualTo(ACKNOWLEDGED);
        assertThat(LifeCycle.next(ACKNOWLEDGED, Step.RETURN, false)).isEqualTo(NORMAL);
        assertThat(LifeCycle.next(UNACKNOWLEDGED, Step.RETURN, false)).isEqualTo(RETURNED_UNACKNOWLEDGED);
        assertThat(LifeCycle.next(RETURNED_UNACKNOWLEDGED, Step.ACKNOWLEDGE, false))
                .isEqualTo(NORMAL);
        assertThat(LifeCycle.next(RETURNED_UNACKNOWLEDGED, Step.RAISE, true)).isEqualTo(UNACKNOWLEDGED);
        assertThat(LifeCycle.next(ACKNOWLEDGED, Step.RENOTIFY, true)).isEqualTo(UNACKNOWLEDGED);
    }

    /** G, H and I are entered from A to D, and left to A or B as the condition says. */
    @Test
    void hiddenStatesAreLeftAsTheConditionSays() {
        for (AlarmState open : Set.of(NORMAL, UNACKNOWLEDGED, ACKNOWLEDGED, RETURNED_UNACKNOWLEDGED)) {
            assertThat(LifeCycle.next(open, Step.SHELVE, true)).isEqualTo(SHELVED);
            assertThat(LifeCycle.next(open, Step.SUPPRESS, true)).isEqualTo(SUPPRESSED);
            assertThat(LifeCycle.next(open, Step.TAKE_OUT, true)).isEqualTo(OUT_OF_SERVICE);
        }
        assertThat(LifeCycle.next(SHELVED, Step.UNSHELVE, true)).isEqualTo(UNACKNOWLEDGED);
        assertThat(LifeCycle.next(SHELVED, Step.UNSHELVE, false)).isEqualTo(NORMAL);
        assertThat(LifeCycle.next(SUPPRESSED, Step.UNSUPPRESS, true)).isEqualTo(UNACKNOWLEDGED);
        assertThat(LifeCycle.next(SUPPRESSED, Step.UNSUPPRESS, false)).isEqualTo(NORMAL);
        assertThat(LifeCycle.next(OUT_OF_SERVICE, Step.PUT_IN, true)).isEqualTo(UNACKNOWLEDGED);
        assertThat(LifeCycle.next(OUT_OF_SERVICE, Step.PUT_IN, false)).isEqualTo(NORMAL);
    }

    /** Behind a hidden state the condition comes and goes without anybody being told. */
    @Test
    void whatIsHiddenStaysHidden() {
        for (AlarmState hidden : Set.of(SHELVED, SUPPRESSED, OUT_OF_SERVICE)) {
            assertThat(LifeCycle.next(hidden, Step.RAISE, true)).isEqualTo(hidden);
            assertThat(LifeCycle.next(hidden, Step.RETURN, false)).isEqualTo(hidden);
            assertThat(LifeCycle.next(hidden, Step.ACKNOWLEDGE, true)).isNull();
        }
    }

    /** Everything that the figure does not draw is refused; a new arrow must be drawn here too. */
    @Test
    void nothingElseIsPossible() {
        Set<String> refused = new TreeSet<>();
        for (AlarmState state : AlarmState.values()) {
            Set<Step> steps = Arrays.stream(Step.values())
                    .filter(step -> LifeCycle.next(state, step, true) == null)
                    .collect(Collectors.toCollection(TreeSet::new));
            refused.add(state + " " + steps);
        }
        assertThat(refused)
                .containsExactly(
                        "ACKNOWLEDGED [RAISE, UNSHELVE, UNSUPPRESS, PUT_IN]",
                        "NORMAL [RETURN, ACKNOWLEDGE, RENOTIFY, UNSHELVE, UNSUPPRESS, PUT_IN]",
                        "OUT_OF_SERVICE [ACKNOWLEDGE, SHELVE, UNSHELVE, SUPPRESS, UNSUPPRESS, TAKE_OUT]",
                        "RETURNED_UNACKNOWLEDGED [RETURN, UNSHELVE, UNSUPPRESS, PUT_IN]",
                        "SHELVED [ACKNOWLEDGE, SUPPRESS, UNSUPPRESS, TAKE_OUT, PUT_IN]",
                        "SUPPRESSED [ACKNOWLEDGE, SHELVE, UNSHELVE, SUPPRESS, TAKE_OUT, PUT_IN]",
                        "UNACKNOWLEDGED [RAISE, UNSHELVE, UNSUPPRESS, PUT_IN]");
    }
}
