package io.plenum.fault.rules;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.Quantity;
import java.util.Set;

/**
 * A valve or damper that swings: within the last 60 minutes total variation of at least 500 percentage points, a span of at least 20
 * and at least 4 reversals. Reads one command, as sampled. Told, but does not make a day faulty: it is wear and a loop to be tuned, not
 * a broken device.
 */
final class HuntingRule extends MinuteRule {

    private static final int HOUR = 60;

    private final Quantity point;

    HuntingRule(Quantity point, String device) {
        super(
                new RuleText(
                        "HUNTING-" + point.name().replace('_', '-'),
                        "The " + device + " hunts: loop tuned too tightly, or actuator sticks",
                        "in one hour " + device + " moves by 500 % or more in all, with 4 reversals or more",
                        0.4),
                Set.of(point),
                0);
        this.point = point;
    }

    @Override
    EquipmentTrend view(EquipmentTrend trend) {
        return trend;
    }

    @Override
    boolean holds(EquipmentTrend trend, int minute) {
        double travel = 0;
        double least = 1;
        double most = 0;
        int reversals = 0;
        double heading = 0;
        for (int i = Math.max(1, minute - HOUR + 1); i <= minute; i++) {
            double step = trend.at(point, i) - trend.at(point, i - 1);
            if (Double.isNaN(step)) {
                return false;
            }
            travel += Math.abs(step);
            reversals += step * heading < 0 ? 1 : 0;
            heading = Math.abs(step) > 0.01 ? step : heading;
            least = Math.min(least, trend.at(point, i));
            most = Math.max(most, trend.at(point, i));
        }
        return travel >= 5 && most - least >= 0.2 && reversals >= 4;
    }
}
