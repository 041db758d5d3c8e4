package io.plenum.fault.rules;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.Habit;

/** The operating state minute by minute, how long it has held and how often it changed within the hour. */
final class StateHistory {

    private static final int HOUR = 60;

    private final EquipmentTrend trend;
    private final double minimum;
    private final OperatingState[] states;
    private final int[] settled;
    private final int[] running;
    private final int[] changes;

    /** Of a trend of rolling means; made once for all conditions. */
    static StateHistory of(EquipmentTrend smoothed) {
        return smoothed.shared(StateHistory.class, () -> new StateHistory(smoothed));
    }

    private StateHistory(EquipmentTrend trend) {
        this.trend = trend;
        this.minimum = trend.habits().of(Habit.DAMPER_LEAST);
        this.states = new OperatingState[trend.minutes()];
        this.settled = new int[trend.minutes()];
        this.running = new int[trend.minutes()];
        this.changes = new int[trend.minutes()];
        for (int minute = 0; minute < states.length; minute++) {
            states[minute] = OperatingState.of(trend, minute, minimum);
            count(minute);
        }
    }

    private void count(int minute) {
        if (minute == 0) {
            return;
        }
        boolean same = states[minute] == states[minute - 1];
        settled[minute] = same ? settled[minute - 1] + 1 : 0;
        running[minute] = states[minute] == OperatingState.OFF ? 0 : running[minute - 1] + 1;
        // A signal that comes and goes is no change of what the unit does.
        boolean both = states[minute].known() && states[minute - 1].known();
        changes[minute] = changes[minute - 1] + (same || !both ? 0 : 1);
    }

    OperatingState at(int minute) {
        return states[minute];
    }

    /** Minutes since the state last changed. */
    int settled(int minute) {
        return settled[minute];
    }

    /** Minutes since the fan started. */
    int running(int minute) {
        return running[minute];
    }

    Moment moment(int minute) {
        return new Moment(trend, minute, minimum, changes[minute] - changes[Math.max(0, minute - HOUR)]);
    }
}
