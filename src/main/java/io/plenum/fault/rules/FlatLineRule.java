package io.plenum.fault.rules;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.Quantity;
import java.util.Set;

/**
 * A temperature that did not move at all for six hours while the fan ran, though another of the unit moved by 2 K; or one outside
 * −40 to 70 °C. Reads one sensor, as sampled.
 */
final class FlatLineRule extends MinuteRule {

    private static final int HOURS = 360;

    private final Quantity point;
    private final Quantity other;
    private int still;
    private double least;
    private double most;

    private final int needed;

    /** Of an export, which has a value for every minute. */
    FlatLineRule(Quantity point, Quantity other) {
        this(point, other, 0.9, 60);
    }

    /**
     * Of a live building, where a controller tells changes only, so that a room that is kept well seems to stand still for hours.
     *
     * @param needed minutes beyond the first six hours that make a finding
     */
    FlatLineRule(Quantity point, Quantity other, double confidence, int needed) {
        super(
                new RuleText(
                        "SENSOR-" + point.name(),
                        "The sensor " + point.brick() + " is frozen or broken",
                        "no change for 6 hours, or outside −40 to 70 °C",
                        confidence),
                Set.of(point, other),
                0);
        this.point = point;
        this.other = other;
        this.needed = needed;
    }

    @Override
    public boolean provesHealth() {
        return false;
    }

    @Override
    public boolean anyHour() {
        return true;
    }

    @Override
    EquipmentTrend view(EquipmentTrend trend) {
        return trend;
    }

    @Override
    boolean holds(EquipmentTrend trend, int minute) {
        double now = trend.at(point, minute);
        double beside = trend.at(other, minute);
        if (minute == 0 || still == 0 || now != trend.at(point, minute - 1)) {
            still = 0;
            least = beside;
            most = beside;
        }
        still++;
        least = Math.min(least, beside);
        most = Math.max(most, beside);
        return now < -40 || now > 70 || (still > HOURS && most - least > 2);
    }

    @Override
    public int minutes() {
        return needed;
    }

    @Override
    public int clears() {
        return 60;
    }
}
