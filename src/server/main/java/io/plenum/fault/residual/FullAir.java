package io.plenum.fault.residual;

import static io.plenum.fault.Quantity.FAN_SPEED;
import static io.plenum.fault.Quantity.MAT;
import static io.plenum.fault.Quantity.OAT;
import static io.plenum.fault.Quantity.OA_DAMPER;
import static io.plenum.fault.Quantity.RAT;

import io.plenum.fault.EquipmentTrend;
import java.util.function.IntToDoubleFunction;

/**
 * The unit at full outdoor air, where mixed air should be outdoor air: for each minute after half an hour of it, the half-hour means of
 * MAT − OAT and of the outdoor share, and what is usual of both over the days of the trend.
 *
 * <p>No unit mixes perfectly: a return damper leaks, an averaging sensor hangs in a draught. What stays the same from day to day is the
 * unit; what departs from it on some days is a fault of these days.
 */
final class FullAir {

    private static final int SETTLED = 30;
    private static final double FULL = 0.98;
    private static final double LEAST_AIR = 0.2;
    /** Nearer than this the share is noise; farther than twice of it a leaking return damper moves MAT − OAT by itself, K. */
    private static final double APART = 5;

    private final double[] difference;
    private final double[] share;
    private final DailyNorm usualDifference;
    private final DailyNorm usualShare;

    static FullAir of(EquipmentTrend smoothed) {
        return smoothed.shared(FullAir.class, () -> new FullAir(smoothed));
    }

    private FullAir(EquipmentTrend trend) {
        this.difference = means(trend, minute -> apart(trend, minute) <= 2 * APART ? off(trend, minute) : Double.NaN);
        this.share = means(
                trend,
                minute -> apart(trend, minute) >= APART
                        ? (trend.at(MAT, minute) - trend.at(RAT, minute))
                                / (trend.at(OAT, minute) - trend.at(RAT, minute))
                        : Double.NaN);
        this.usualDifference = DailyNorm.of(difference);
        this.usualShare = DailyNorm.of(share);
    }

    private static double off(EquipmentTrend trend, int minute) {
        return trend.at(MAT, minute) - trend.at(OAT, minute);
    }

    private static double apart(EquipmentTrend trend, int minute) {
        return Math.abs(trend.at(OAT, minute) - trend.at(RAT, minute));
    }

    private static boolean full(EquipmentTrend trend, int minute) {
        return trend.occupied(minute)
                && trend.at(OA_DAMPER, minute) >= FULL
                && (!trend.has(FAN_SPEED) || trend.at(FAN_SPEED, minute) >= LEAST_AIR);
    }

    private static double[] means(EquipmentTrend trend, IntToDoubleFunction figure) {
        double[] means = new double[trend.minutes()];
        int settled = 0;
        double mean = 0;
        for (int minute = 0; minute < means.length; minute++) {
            double now = full(trend, minute) ? figure.applyAsDouble(minute) : Double.NaN;
            settled = Double.isNaN(now) ? 0 : settled + 1;
            mean = settled == 0 ? 0 : mean + (now - mean) / Math.min(settled, SETTLED);
            means[minute] = settled > SETTLED ? mean : Double.NaN;
        }
        return means;
    }

    /** MAT − OAT, K; NaN where the unit is not settled at full outdoor air. */
    double difference(int minute) {
        return difference[minute];
    }

    /** Outdoor air in the supply, 0 to 1; NaN as well where return and outdoor air are too close. */
    double share(int minute) {
        return share[minute];
    }

    DailyNorm usualDifference() {
        return usualDifference;
    }

    DailyNorm usualShare() {
        return usualShare;
    }
}
