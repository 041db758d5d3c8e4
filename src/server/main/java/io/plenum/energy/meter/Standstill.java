package io.plenum.energy.meter;

import io.plenum.energy.EnergyQuality;
import io.plenum.energy.EnergySeries;
import java.util.ArrayList;
import java.util.List;

/**
 * Hours in which a meter counts nothing although its own power, or the meters behind it, say that energy flows. A zero alone is data: a
 * building may well be off.
 */
final class Standstill {

    /** A register in whole kWh may stand still for less. */
    private static final int BY_POWER = 4;
    /** A battery may carry what stands behind a meter for less, and no meter counts it. */
    private static final int BY_METERS = 24;

    private static final double FLOWING = 1;
    /** A register that shows at once, when it is read again, at least this much of what was missed. */
    private static final double CAUGHT_UP = 0.5;

    /**
     * A time in which a meter stood still.
     *
     * @param from its first hour
     * @param to the hour after its last
     * @param missed kWh or m³ that flowed
     * @param flow in each hour of the series, NaN where it is not known
     */
    record Stretch(int from, int to, double missed, double[] flow) {}

    private Standstill() {}

    /** Whether a meter counts nothing for so long that others should be asked. */
    static boolean isSuspect(EnergySeries counted) {
        int still = 0;
        for (int hour = 0; hour < counted.size(); hour++) {
            still = isNothing(counted, hour) ? still + 1 : 0;
            if (still == BY_POWER) {
                return true;
            }
        }
        return false;
    }

    static List<Stretch> byPower(EnergySeries counted, double[] flow) {
        return find(counted, flow, BY_POWER);
    }

    static List<Stretch> byMeters(EnergySeries counted, double[] flow) {
        return find(counted, flow, BY_METERS);
    }

    private static List<Stretch> find(EnergySeries counted, double[] flow, int least) {
        List<Stretch> found = new ArrayList<>();
        int from = 0;
        double missed = 0;
        for (int hour = 0; hour <= counted.size(); hour++) {
            if (hour < counted.size() && isNothing(counted, hour) && flow[hour] >= FLOWING) {
                missed += flow[hour];
            } else {
                if (hour - from >= least) {
                    found.add(new Stretch(from, hour, missed, flow));
                }
                from = hour + 1;
                missed = 0;
            }
        }
        return found;
    }

    private static boolean isNothing(EnergySeries counted, int hour) {
        return counted.amounts()[hour] == 0 && counted.qualities()[hour] == EnergyQuality.MEASURED;
    }

    /** With what flowed as an estimate; what the meter showed at once when it went on is shared out, not counted twice. */
    static EnergySeries filled(EnergySeries counted, List<Stretch> stretches) {
        if (stretches.isEmpty()) {
            return counted;
        }
        double[] amounts = counted.amounts().clone();
        EnergyQuality[] qualities = counted.qualities().clone();
        for (Stretch one : stretches) {
            double next = one.to() < amounts.length ? amounts[one.to()] : Double.NaN;
            double usual = one.to() < amounts.length && one.flow()[one.to()] > 0 ? one.flow()[one.to()] : 0;
            boolean caughtUp = next - usual >= CAUGHT_UP * one.missed();
            double share = caughtUp ? next / (one.missed() + usual) : 1;
            for (int hour = one.from(); hour < one.to(); hour++) {
                amounts[hour] = share * one.flow()[hour];
                qualities[hour] = EnergyQuality.ESTIMATED;
            }
            if (caughtUp) {
                amounts[one.to()] = share * usual;
                qualities[one.to()] = EnergyQuality.ESTIMATED;
            }
        }
        return new EnergySeries(counted.starts(), amounts, qualities);
    }
}
