package io.plenum.fault.mixing;

import static io.plenum.fault.Quantity.*;

import io.plenum.fault.EquipmentTrend;
import java.util.Arrays;

/**
 * By how much mixed air is colder or warmer than both that it is made of, in half-hour means while air moves, whatever the damper does.
 * Fault conditions 2 and 3 of ASHRAE Guideline 36 look for the same at any minute and forgive 4 K; over half an hour 2.5 K remain for
 * layers and for the sun on the outdoor sensor, and 1 K more on the warm side for the return fan.
 */
final class ImpossibleMixture {

    private static final int SETTLED = 30;
    private static final double LEAST_AIR = 0.2;
    private static final double LEAST = 2.5;

    private final double[] outside;

    static ImpossibleMixture of(EquipmentTrend smoothed) {
        return smoothed.shared(ImpossibleMixture.class, () -> new ImpossibleMixture(smoothed));
    }

    private ImpossibleMixture(EquipmentTrend trend) {
        outside = new double[trend.minutes()];
        Arrays.fill(outside, Double.NaN);
        RunningMean mean = new RunningMean(SETTLED);
        for (int minute = 0; minute < outside.length; minute++) {
            boolean air = trend.running(minute) && (!trend.has(FAN_SPEED) || trend.at(FAN_SPEED, minute) >= LEAST_AIR);
            outside[minute] = mean.next(air ? outside(trend, minute) : Double.NaN);
        }
    }

    /** K above the warmer or, negative, below the colder of the two; 0 between them. */
    private static double outside(EquipmentTrend trend, int minute) {
        double mixed = trend.at(MAT, minute);
        double warm = mixed - Math.max(trend.at(RAT, minute), trend.at(OAT, minute));
        double cold = mixed - Math.min(trend.at(RAT, minute), trend.at(OAT, minute));
        return Double.isNaN(warm) ? Double.NaN : warm > 0 ? warm : Math.min(cold, 0);
    }

    boolean judges(int minute) {
        return !Double.isNaN(outside[minute]);
    }

    boolean wrong(int minute) {
        return outside[minute] < -LEAST || outside[minute] > LEAST + SensorBalance.RETURN_HEAT;
    }
}
