package io.plenum.fault.rules;

import io.plenum.fault.AhuPoint;
import io.plenum.fault.AhuTrend;

/** The operating state minute by minute, how long it has held and how often it changed within the hour. */
final class StateHistory {

    private static final int HOUR = 60;

    private final AhuTrend trend;
    private final double minimum;
    private final OperatingState[] states;
    private final int[] settled;
    private final int[] running;
    private final int[] changes;

    StateHistory(AhuTrend trend) {
        this.trend = trend;
        double least = trend.occupiedQuantile(AhuPoint.OA_DAMPER, 0.05);
        this.minimum = Double.isNaN(least) ? 0 : Math.min(least, 0.5);
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
        changes[minute] = changes[minute - 1] + (same ? 0 : 1);
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
