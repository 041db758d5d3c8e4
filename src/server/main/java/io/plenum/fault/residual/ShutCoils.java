package io.plenum.fault.residual;

import static io.plenum.fault.Quantity.COOLING;
import static io.plenum.fault.Quantity.FAN_SPEED;
import static io.plenum.fault.Quantity.HEATING;
import static io.plenum.fault.Quantity.MAT;
import static io.plenum.fault.Quantity.SAT;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.LearnedParameter;
import io.plenum.fault.Quantity;
import io.plenum.fault.SeriesStatistics;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The energy balance of the supply air where it is simplest: with both valves shut for 15 minutes, supply air is mixed air and the
 * heat of the fan. With one of them shut, the other coil can only move it to its own side.
 *
 * <p>How much the fan (and whatever the two sensors disagree by) adds is learnt: the median over days of each day's median, kept
 * within 0 to 2 K, since a fan cannot cool. Little air (fan below 20 %) tells nothing: sensors in still air measure the casing. Hours
 * outside occupancy are judged but teach nothing, for units that run all night do so with other air.
 *
 * <p>A faster fan adds more: the rise is ΔP/(ρ·c<sub>p</sub>·η), and by the affinity laws ΔP grows with the square of the speed (ASHRAE
 * Handbook, HVAC Systems and Equipment, Fans). So above its usual speed it is granted that much more.
 */
public final class ShutCoils {

    private static final int SETTLED = 15;
    private static final double SHUT = 0.01;
    private static final double LEAST_AIR = 0.2;
    private static final int LEAST_MINUTES = 20;

    private final EquipmentTrend trend;
    private final double[] rises;
    private final double[] coolingShut;
    private final double[] heatingShut;
    private final double usualSpeed;

    /** Of a trend as sampled; made once for all rules. */
    public static ShutCoils of(EquipmentTrend raw) {
        return raw.shared(ShutCoils.class, () -> new ShutCoils(raw));
    }

    private ShutCoils(EquipmentTrend raw) {
        this.trend = raw.smoothed();
        this.coolingShut = rises(COOLING);
        this.heatingShut = rises(HEATING);
        this.usualSpeed = trend.occupiedQuantile(FAN_SPEED, 0.5, 0, trend.minutes());
        this.rises = new double[trend.minutes()];
        BitSet occupied = trend.occupied();
        for (int minute = 0; minute < rises.length; minute++) {
            rises[minute] =
                    occupied.get(minute) ? coolingShut[minute] + heatingShut[minute] - coolingShut[minute] : Double.NaN;
        }
    }

    /** Supply less mixed air where a valve has been shut for a quarter of an hour, whatever the other does. */
    private double[] rises(Quantity valve) {
        double[] found = new double[trend.minutes()];
        int shut = 0;
        for (int minute = 0; minute < found.length; minute++) {
            shut = air(minute) && trend.at(valve, minute) <= SHUT ? shut + 1 : 0;
            found[minute] = shut > SETTLED ? trend.at(SAT, minute) - trend.at(MAT, minute) : Double.NaN;
        }
        return found;
    }

    private boolean air(int minute) {
        return trend.running(minute) && (!trend.has(FAN_SPEED) || trend.at(FAN_SPEED, minute) >= LEAST_AIR);
    }

    /** The middle rise of a stretch of minutes, K; NaN where too few were settled. */
    public double median(int from, int to) {
        double[] day = Arrays.stream(rises, from, Math.min(rises.length, to))
                .filter(rise -> !Double.isNaN(rise))
                .toArray();
        return day.length < LEAST_MINUTES ? Double.NaN : SeriesStatistics.median(day);
    }

    /** What the fan adds on this unit at its speed of this minute, K. */
    double fanRise(int minute) {
        return fanRise(minute, trend.parameters().of(LearnedParameter.FAN_RISE));
    }

    /** @param unknown what is assumed where it was learned on no day: what the other side of the doubt would have, K */
    double fanRise(int minute, double unknown) {
        double usual = trend.parameters().knows(LearnedParameter.FAN_RISE, 1)
                ? trend.parameters().of(LearnedParameter.FAN_RISE)
                : unknown;
        double faster = trend.at(FAN_SPEED, minute) / usualSpeed;
        return usual * (faster > 1 ? faster * faster : 1);
    }

    /** Supply less mixed air with the cooling valve shut, K; NaN at other times. */
    double riseWithoutCooling(int minute) {
        return coolingShut[minute];
    }

    /** Supply less mixed air with the heating valve shut, K; NaN at other times. */
    double riseWithoutHeating(int minute) {
        return heatingShut[minute];
    }
}
