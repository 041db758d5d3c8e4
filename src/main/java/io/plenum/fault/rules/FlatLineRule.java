package io.plenum.fault.rules;

import io.plenum.fault.AhuPoint;
import io.plenum.fault.AhuTrend;
import java.util.Set;

/**
 * A temperature that did not move at all for six hours while the fan ran, though another of the unit moved by 2 K; or one outside
 * −40 to 70 °C. Reads one sensor, as sampled.
 */
final class FlatLineRule extends MinuteRule {

    private static final int HOURS = 360;

    private final AhuPoint point;
    private final AhuPoint other;
    private int still;
    private double least;
    private double most;

    FlatLineRule(AhuPoint point, AhuPoint other) {
        super(
                new RuleText(
                        "SENSOR-" + point.name(),
                        "The sensor " + point.brick() + " is frozen or broken",
                        "no change for 6 hours, or outside −40 to 70 °C",
                        0.9),
                Set.of(point, other),
                0);
        this.point = point;
        this.other = other;
    }

    @Override
    public boolean anyHour() {
        return true;
    }

    @Override
    AhuTrend view(AhuTrend trend) {
        return trend;
    }

    @Override
    boolean holds(AhuTrend trend, int minute) {
        double now = trend.at(point, minute);
        double beside = trend.at(other, minute);
        if (minute == 0 || now != trend.at(point, minute - 1)) {
            still = 0;
            least = beside;
            most = beside;
        }
        still++;
        least = Math.min(least, beside);
        most = Math.max(most, beside);
        return now < -40 || now > 70 || (still > HOURS && most - least > 2);
    }
}
