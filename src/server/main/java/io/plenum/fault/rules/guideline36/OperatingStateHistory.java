package io.plenum.fault.rules.guideline36;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.LearnedParameter;

/** The operating state minute by minute, how long it has held and how often it changed within the hour. */
final class OperatingStateHistory {

    private static final int HOUR = 60;

    private final EquipmentTrend trend;
    private final double minimum;
    private final OperatingState[] states;
    private final int[] settled;
    private final int[] running;
    private final int[] changes;

    /** Of a trend of rolling means; made once for all conditions. */
    static OperatingStateHistory of(EquipmentTrend smoothed) {
        return smoothed.shared(OperatingStateHistory.class, () -> new OperatingStateHistory(smoothed));
    }

    private OperatingStateHistory(EquipmentTrend trend) {
        this.trend = trend;
        this.minimum = trend.parameters().of(LearnedParameter.DAMPER_LEAST);
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

    EvaluationContext moment(int minute) {
        return new EvaluationContext(trend, minute, minimum, changes[minute] - changes[Math.max(0, minute - HOUR)]);
    }
}
