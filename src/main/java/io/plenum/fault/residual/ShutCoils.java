package io.plenum.fault.residual;

import static io.plenum.fault.AhuPoint.COOLING;
import static io.plenum.fault.AhuPoint.FAN_SPEED;
import static io.plenum.fault.AhuPoint.HEATING;
import static io.plenum.fault.AhuPoint.MAT;
import static io.plenum.fault.AhuPoint.SAT;

import io.plenum.fault.AhuTrend;
import io.plenum.fault.Series;
import java.util.Arrays;

/**
 * The energy balance of the supply air where it is simplest: with both valves shut for 15 minutes, supply air is mixed air and the
 * heat of the fan.
 *
 * <p>How much the fan (and whatever the two sensors disagree by) adds is learnt: the median over days of each day's median, kept
 * within 0 to 2 K, since a fan cannot cool. Days with little air (fan below 20 %) or outside occupancy teach nothing: sensors in still
 * air measure the casing.
 */
final class ShutCoils {

    private static final int SETTLED = 15;
    private static final double SHUT = 0.01;
    private static final double LEAST_AIR = 0.2;
    private static final int LEAST_MINUTES = 20;
    private static final double USUAL_RISE = 1;
    private static final double GREATEST_RISE = 2;

    private final AhuTrend trend;
    private final double[] rises;
    private final double fanRise;

    ShutCoils(AhuTrend raw) {
        this.trend = raw.smoothed();
        this.rises = new double[trend.minutes()];
        int shut = 0;
        for (int minute = 0; minute < rises.length; minute++) {
            shut = shut(minute) ? shut + 1 : 0;
            rises[minute] = shut > SETTLED ? trend.at(SAT, minute) - trend.at(MAT, minute) : Double.NaN;
        }
        this.fanRise = learn();
    }

    private boolean shut(int minute) {
        return trend.occupied(minute)
                && (!trend.has(FAN_SPEED) || trend.at(FAN_SPEED, minute) >= LEAST_AIR)
                && trend.at(COOLING, minute) <= SHUT
                && trend.at(HEATING, minute) <= SHUT;
    }

    private double learn() {
        double[] days = new double[trend.days()];
        for (int day = 0; day < days.length; day++) {
            days[day] = median(day * AhuTrend.DAY);
        }
        double typical = Series.median(days);
        return Double.isNaN(typical) ? USUAL_RISE : Math.clamp(typical, 0, GREATEST_RISE);
    }

    private double median(int from) {
        double[] day = Arrays.stream(rises, from, Math.min(rises.length, from + AhuTrend.DAY))
                .filter(rise -> !Double.isNaN(rise))
                .toArray();
        return day.length < LEAST_MINUTES ? Double.NaN : Series.median(day);
    }

    /** What the fan adds on this unit, K. */
    double fanRise() {
        return fanRise;
    }

    /** Supply less mixed air with both valves shut, K; NaN at other times. */
    double riseAt(int minute) {
        return rises[minute];
    }
}
