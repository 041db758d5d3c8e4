package io.plenum.upkeep.wear;

import io.plenum.upkeep.ActuatorDay;
import java.util.ArrayList;
import java.util.List;

/**
 * Way and reversals of one actuator, day by day: the turning points of its position, in which turning by less than a dead band is none
 * (as in the counting of hysteresis cycles, ASTM E1049). Each day begins anew where the actuator stood at midnight, so that it can be
 * counted alone; at most one dead band of way and one reversal of a day are lost by that. A jump across a time that was not measured
 * counts once: so much it must have moved.
 */
final class Movement {

    /** Below it, of the full stroke, is wavering. */
    static final double DEAD_BAND = 0.01;

    private final LocalDays days;
    private final double full;
    private final double[] measured;
    private final double[] strokes;
    private final int[] reversals;
    private int day = -1;
    private double turned;
    private double last = Double.NaN;
    private int direction;

    private Movement(double full, LocalDays days) {
        this.full = full;
        this.days = days;
        measured = new double[days.count()];
        strokes = new double[days.count()];
        reversals = new int[days.count()];
    }

    /**
     * The days in which anything is known.
     *
     * @param point key of the point
     * @param full the value of an actuator that is fully open
     */
    static List<ActuatorDay> of(String point, Holds position, double full, LocalDays days) {
        Movement movement = new Movement(full, days);
        movement.last = position.before() / full;
        for (int i = 0; i < position.size(); i++) {
            movement.hold(position, i);
        }
        return movement.result(point);
    }

    private void hold(Holds position, int index) {
        if (position.isMean(index)) {
            last = Double.NaN;
            return;
        }
        int at = days.indexOf(position.from(index));
        double value = position.value(index) / full;
        if (at != day || Double.isNaN(last)) {
            day = at;
            turned = Double.isNaN(last) ? value : last;
            direction = 0;
        }
        move(value);
        last = value;
        days.split(
                position.from(index), position.to(index), (on, from, to) -> measured[on] += LocalDays.hours(to - from));
    }

    private void move(double value) {
        double way = value - turned;
        boolean onward = direction != 0 && way * direction > 0;
        if (!onward && Math.abs(way) < DEAD_BAND - 1e-9) {
            return;
        }
        int towards = way > 0 ? 1 : -1;
        if (direction != 0 && towards != direction) {
            reversals[day]++;
        }
        direction = towards;
        strokes[day] += Math.abs(way);
        turned = value;
    }

    private List<ActuatorDay> result(String point) {
        List<ActuatorDay> found = new ArrayList<>();
        for (int i = 0; i < days.count(); i++) {
            if (measured[i] > 0 || strokes[i] > 0) {
                found.add(new ActuatorDay(point, days.day(i), measured[i], strokes[i], reversals[i]));
            }
        }
        return found;
    }
}
