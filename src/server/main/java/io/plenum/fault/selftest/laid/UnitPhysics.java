package io.plenum.fault.selftest.laid;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.LearnedParameter;
import io.plenum.fault.Quantity;
import io.plenum.fault.SeriesStatistics;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How a unit answers, learnt from the same minutes into which faults are laid: what each coil does at full opening, how much outdoor air
 * a damper lets in, how much air a box gets. Steady: what takes less than some minutes is not told apart.
 */
final class UnitPhysics {

    /** Minutes of a state that have to be known before it is believed. */
    static final int LEAST = 30;

    private static final double OPEN = 0.15;
    private static final double SHUT = 0.02;
    /** K between outdoor and return air from which their mixture tells the share. */
    private static final double APART = 3;
    /** K at full opening below which a coil does nothing that could be told from noise. */
    private static final double WEAK = 2;
    /** Part of the difference between water and entering air that a reheat coil makes good, where it never worked: assumed. */
    private static final double ASSUMED_EFFECT = 0.5;

    /** Minutes before and after a coil's work in which its plant still has water for it. Assumed. */
    private static final int WATER_STAYS = 30;
    /** From here on a coil asks its plant for water. */
    private static final double ASKS = 0.1;

    private final EquipmentTrend trend;
    private final Map<Coil, BitSet> water = new EnumMap<>(Coil.class);
    private final Map<Coil, Double> gains = new EnumMap<>(Coil.class);
    private final double fanRise;
    private final double shareBase;
    private final double shareSlope;
    private final double leastDamper;
    private final double flowPerOpening;

    UnitPhysics(EquipmentTrend trend) {
        this.trend = trend;
        double rise = median(minute -> shut(Quantity.COOLING, minute) && shut(Quantity.HEATING, minute)
                ? trend.at(Quantity.SAT, minute) - trend.at(Quantity.MAT, minute)
                : Double.NaN);
        this.fanRise = Double.isNaN(rise) ? trend.parameters().of(LearnedParameter.FAN_RISE) : Math.clamp(rise, 0, 2);
        for (Coil coil : Coil.values()) {
            double gain = median(minute -> effect(coil, minute));
            gains.put(coil, gain >= WEAK ? gain : Double.NaN);
            water.put(coil, water(coil));
        }
        double[] line = mixing();
        this.shareBase = line[0];
        this.shareSlope = line[1];
        this.leastDamper = trend.occupiedQuantile(Quantity.OA_DAMPER, 0.05, 0, trend.minutes());
        this.flowPerOpening = median(minute -> trend.at(Quantity.DAMPER, minute) > 0.1
                ? trend.at(Quantity.FLOW, minute) / trend.at(Quantity.DAMPER, minute)
                : Double.NaN);
    }

    private boolean shut(Quantity valve, int minute) {
        return !trend.has(valve) || trend.at(valve, minute) <= SHUT;
    }

    /** K that the coil does per opening at a minute on which it alone works; NaN on others. */
    private double effect(Coil coil, int minute) {
        double opening = trend.at(coil.valve, minute);
        boolean alone = coil == Coil.REHEAT || shut(coil == Coil.COOLING ? Quantity.HEATING : Quantity.COOLING, minute);
        if (!(opening > OPEN) || !alone) {
            return Double.NaN;
        }
        return coil.sign * (trend.at(coil.leaving, minute) - entering(coil, minute)) / opening;
    }

    private double entering(Coil coil, int minute) {
        if (coil == Coil.REHEAT) {
            return trend.at(Quantity.SOURCE_SAT, minute);
        }
        Quantity air = trend.has(Quantity.MAT) ? Quantity.MAT : trend.has(Quantity.RAT) ? Quantity.RAT : Quantity.ZONE;
        return trend.at(air, minute) + fanRise;
    }

    private BitSet water(Coil coil) {
        BitSet near = new BitSet();
        for (int minute = 0; minute < trend.minutes(); minute++) {
            if (trend.at(coil.valve, minute) > ASKS) {
                near.set(Math.max(0, minute - WATER_STAYS), minute + WATER_STAYS + 1);
            }
        }
        return near;
    }

    /** Least squares of the outdoor share over the damper's command; as commanded where the minutes do not tell. */
    private double[] mixing() {
        double[] sums = new double[5];
        for (int minute = 0; minute < trend.minutes(); minute++) {
            double apart = trend.at(Quantity.OAT, minute) - trend.at(Quantity.RAT, minute);
            double share = (trend.at(Quantity.MAT, minute) - trend.at(Quantity.RAT, minute)) / apart;
            double damper = trend.at(Quantity.OA_DAMPER, minute);
            if (trend.running(minute) && Math.abs(apart) > APART && share > -0.2 && share < 1.2 && damper >= 0) {
                sums[0]++;
                sums[1] += damper;
                sums[2] += share;
                sums[3] += damper * damper;
                sums[4] += damper * share;
            }
        }
        double spread = sums[3] - sums[1] * sums[1] / sums[0];
        if (sums[0] < LEAST || spread / sums[0] < 0.005) {
            return new double[] {0, 1};
        }
        double slope = (sums[4] - sums[1] * sums[2] / sums[0]) / spread;
        return slope < 0.2 || slope > 2
                ? new double[] {0, 1}
                : new double[] {(sums[2] - slope * sums[1]) / sums[0], slope};
    }

    /** Over the minutes while the unit runs; NaN where too few of them tell. */
    private double median(IntToDoubleFunction of) {
        double[] known = IntStream.range(0, trend.minutes())
                .filter(this::moving)
                .mapToDouble(of)
                .filter(Double::isFinite)
                .toArray();
        return known.length < LEAST ? Double.NaN : SeriesStatistics.median(known);
    }

    /** A box has air while its air handler runs. */
    private boolean moving(int minute) {
        return trend.has(Quantity.SOURCE_FAN) ? trend.at(Quantity.SOURCE_FAN, minute) > 0.5 : trend.running(minute);
    }

    /** K at full opening; NaN where the coil never worked and nothing else tells. */
    double gain(Coil coil, int minute) {
        double learnt = gains.getOrDefault(coil, Double.NaN);
        if (coil != Coil.REHEAT || !Double.isNaN(learnt)) {
            return learnt;
        }
        double warmer = trend.at(Quantity.HW_SUPPLY, minute) - trend.at(Quantity.SOURCE_SAT, minute);
        return warmer > 5 ? ASSUMED_EFFECT * warmer : Double.NaN;
    }

    /**
     * K at full opening of a coil whose valve is open though it should not be: as {@link #gain}, while its plant has water. Air handlers know
     * nothing of their plant but that it serves them when they ask; a coil that asks for nothing may well let the plant stand.
     */
    double gainUnasked(Coil coil, int minute) {
        boolean served =
                coil == Coil.REHEAT || Objects.requireNonNull(water.get(coil)).get(minute);
        return served ? gain(coil, minute) : Double.NaN;
    }

    /** Part of the supply air that comes from outdoors at a position of the damper. */
    double outdoorShare(double damper) {
        return Math.clamp(shareBase + shareSlope * damper, 0, 1);
    }

    /** Change of the damper that changes the share by 1. */
    double damperPerShare() {
        return 1 / shareSlope;
    }

    /** The damper's position for fresh air alone; 0 where it is not known. */
    double leastDamper() {
        return Double.isNaN(leastDamper) ? 0 : leastDamper;
    }

    /** m³/s that a box gets fully open; NaN where it is not known. */
    double fullFlow() {
        return flowPerOpening;
    }
}
