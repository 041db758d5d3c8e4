package io.plenum.alarm.state;

import static io.plenum.alarm.AlarmState.ACKNOWLEDGED;
import static io.plenum.alarm.AlarmState.NORMAL;
import static io.plenum.alarm.AlarmState.OUT_OF_SERVICE;
import static io.plenum.alarm.AlarmState.RETURNED_UNACKNOWLEDGED;
import static io.plenum.alarm.AlarmState.SHELVED;
import static io.plenum.alarm.AlarmState.SUPPRESSED;
import static io.plenum.alarm.AlarmState.UNACKNOWLEDGED;

import io.plenum.alarm.AlarmState;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state transitions of ISA-18.2, figure 6. The hidden states (shelved, suppressed, out of service) are entered from any open
 * one and are left to unacknowledged where the condition holds, else to normal.
 */
public final class LifeCycle {

    /** What moves an alarm from state to state. */
    public enum Step {
        RAISE,
        RETURN,
        ACKNOWLEDGE,
        /** Tell again what was acknowledged: a consequence that has outlived its cause. */
        RENOTIFY,
        SHELVE,
        UNSHELVE,
        SUPPRESS,
        UNSUPPRESS,
        TAKE_OUT,
        PUT_IN
    }

    private static final Map<AlarmState, Map<Step, AlarmState>> TABLE = new EnumMap<>(AlarmState.class);

    static {
        on(NORMAL, Step.RAISE, UNACKNOWLEDGED);
        on(UNACKNOWLEDGED, Step.RETURN, RETURNED_UNACKNOWLEDGED);
        on(UNACKNOWLEDGED, Step.ACKNOWLEDGE, ACKNOWLEDGED);
        on(UNACKNOWLEDGED, Step.RENOTIFY, UNACKNOWLEDGED);
        on(ACKNOWLEDGED, Step.RETURN, NORMAL);
        on(ACKNOWLEDGED, Step.ACKNOWLEDGE, ACKNOWLEDGED);
        on(ACKNOWLEDGED, Step.RENOTIFY, UNACKNOWLEDGED);
        on(RETURNED_UNACKNOWLEDGED, Step.RAISE, UNACKNOWLEDGED);
        on(RETURNED_UNACKNOWLEDGED, Step.ACKNOWLEDGE, NORMAL);
        on(RETURNED_UNACKNOWLEDGED, Step.RENOTIFY, RETURNED_UNACKNOWLEDGED);
        for (AlarmState open : new AlarmState[] {NORMAL, UNACKNOWLEDGED, ACKNOWLEDGED, RETURNED_UNACKNOWLEDGED}) {
            on(open, Step.SHELVE, SHELVED);
            on(open, Step.SUPPRESS, SUPPRESSED);
            on(open, Step.TAKE_OUT, OUT_OF_SERVICE);
        }
        for (AlarmState hidden : new AlarmState[] {SHELVED, SUPPRESSED, OUT_OF_SERVICE}) {
            on(hidden, Step.RAISE, hidden);
            on(hidden, Step.RETURN, hidden);
            on(hidden, Step.RENOTIFY, hidden);
        }
        on(SHELVED, Step.UNSHELVE, UNACKNOWLEDGED);
        on(SHELVED, Step.SHELVE, SHELVED);
        on(SUPPRESSED, Step.UNSUPPRESS, UNACKNOWLEDGED);
        on(OUT_OF_SERVICE, Step.PUT_IN, UNACKNOWLEDGED);
    }

    private LifeCycle() {}

    private static void on(AlarmState state, Step step, AlarmState next) {
        TABLE.computeIfAbsent(state, s -> new EnumMap<>(Step.class)).put(step, next);
    }

    /**
     * The state after the step; null where the state does not allow it.
     *
     * @param condition whether it holds after the step
     */
    static @Nullable AlarmState next(AlarmState state, Step step, boolean condition) {
        AlarmState next = TABLE.getOrDefault(state, Map.of()).get(step);
        boolean reveals = step == Step.UNSHELVE || step == Step.UNSUPPRESS || step == Step.PUT_IN;
        return next != null && reveals && !condition ? NORMAL : next;
    }
}
