package io.plenum.fault.rules.operation;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.MinuteEvaluation;
import io.plenum.fault.Quantity;
import io.plenum.fault.rules.MinuteRule;
import io.plenum.fault.rules.RuleDefinition;
import java.util.Set;

/**
 * A valve or damper that swings: within the last 60 minutes total variation of at least 500 percentage points, a span of at least 20
 * and at least 4 reversals. Reads one command, as sampled. Told, but does not make a day faulty: it is wear and a loop to be tuned, not
 * a broken device.
 */
public final class HuntingRule extends MinuteRule {

    private static final int HOUR = 60;
    private static final double MOST_TRAVEL = 5;

    private final Quantity point;
    /** Travel up to each minute, steps that are not known left out. */
    private double[] travelled = new double[0];

    public HuntingRule(Quantity point, String device) {
        super(
                new RuleDefinition(
                        "HUNTING-" + point.name().replace('_', '-'),
                        "The " + device + " hunts: loop tuned too tightly, or actuator sticks",
                        "in one hour " + device + " moves by 500 % or more in all, with 4 reversals or more",
                        0.4),
                Set.of(point),
                0);
        this.point = point;
    }

    @Override
    protected EquipmentTrend view(EquipmentTrend trend) {
        return trend;
    }

    @Override
    public MinuteEvaluation evaluate(EquipmentTrend trend) {
        travelled = new double[trend.minutes()];
        for (int minute = 1; minute < travelled.length; minute++) {
            double step = Math.abs(trend.at(point, minute) - trend.at(point, minute - 1));
            travelled[minute] = travelled[minute - 1] + (Double.isNaN(step) ? 0 : step);
        }
        return super.evaluate(trend);
    }

    /** Hardly any hour has the travel, which is soon known, so the rest is looked at in these alone. */
    @Override
    protected boolean holds(EquipmentTrend trend, int minute) {
        return travelled[minute] - travelled[Math.max(0, minute - HOUR)] >= MOST_TRAVEL - 1e-6 && hunts(trend, minute);
    }

    private boolean hunts(EquipmentTrend trend, int minute) {
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
        return travel >= MOST_TRAVEL && most - least >= 0.2 && reversals >= 4;
    }
}
