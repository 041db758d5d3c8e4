package io.plenum.fault.residual;

import static io.plenum.fault.Quantity.FAN_SPEED;
import static io.plenum.fault.Quantity.MAT;
import static io.plenum.fault.Quantity.OAT;
import static io.plenum.fault.Quantity.OA_DAMPER;
import static io.plenum.fault.Quantity.RAT;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.Marks;
import io.plenum.fault.Quantity;
import io.plenum.fault.Rule;
import java.util.Set;

/**
 * The outdoor-air damper against its command, by the share of outdoor air in the mixed air, (MAT − RAT)/(OAT − RAT): the mean over the
 * last 30 minutes with the command within one of the bands that tell most, while return and outdoor air differ by 5 K and the fan
 * moves air. Reads mixed, return and outdoor air and the damper's command.
 */
abstract class MixingRule implements Rule {

    private static final int SETTLED = 30;
    private static final double LEAST_DIFFERENCE = 5;
    private static final double LEAST_AIR = 0.2;

    /** Whether the command is in the band that this rule judges, 0 to 1. */
    abstract boolean judges(double command);

    /**
     * @param share of outdoor air, the mean of the last half hour
     * @param command 0 to 1
     * @param apart how far outdoor and return air are from each other, K
     */
    abstract boolean wrong(double share, double command, double apart);

    @Override
    public Marks evaluate(EquipmentTrend raw) {
        EquipmentTrend trend = raw.smoothed();
        Marks marks = new Marks();
        int settled = 0;
        double mean = 0;
        for (int minute = 0; minute < trend.minutes(); minute++) {
            if (!gate(trend, minute)) {
                settled = 0;
                continue;
            }
            settled++;
            mean += (share(trend, minute) - mean) / Math.min(settled, SETTLED);
            if (settled > SETTLED) {
                marks.decide(minute, wrong(mean, trend.at(OA_DAMPER, minute), apart(trend, minute)));
            }
        }
        return marks;
    }

    private boolean gate(EquipmentTrend trend, int minute) {
        return trend.running(minute)
                && (!trend.has(FAN_SPEED) || trend.at(FAN_SPEED, minute) >= LEAST_AIR)
                && apart(trend, minute) >= LEAST_DIFFERENCE
                && !Double.isNaN(trend.at(MAT, minute))
                && judges(trend.at(OA_DAMPER, minute));
    }

    private static double apart(EquipmentTrend trend, int minute) {
        return Math.abs(trend.at(OAT, minute) - trend.at(RAT, minute));
    }

    private static double share(EquipmentTrend trend, int minute) {
        return (trend.at(MAT, minute) - trend.at(RAT, minute)) / (trend.at(OAT, minute) - trend.at(RAT, minute));
    }

    @Override
    public double confidence() {
        return 0.8;
    }

    @Override
    public boolean anyHour() {
        return true;
    }

    @Override
    public Set<Quantity> needs() {
        return Set.of(MAT, RAT, OAT, OA_DAMPER);
    }
}
