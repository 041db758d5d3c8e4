package io.plenum.fault.rules.status;

import static io.plenum.fault.Quantity.LIGHT;
import static io.plenum.fault.Quantity.OCCUPIED;
import static io.plenum.fault.Quantity.POWER;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.rules.MinuteRule;
import io.plenum.fault.rules.RuleDefinition;
import java.util.Set;

/**
 * Lights on in an empty room for an hour. Told with little confidence: many are meant to follow the clock. Reads level and presence.
 */
public final class LightsEmptyRule extends MinuteRule {

    public LightsEmptyRule() {
        super(
                new RuleDefinition(
                        "LIGHTS-EMPTY",
                        "Lights are on in an empty room: they follow the clock and not the people",
                        "lights on and room empty for 1 hour",
                        0.3),
                Set.of(LIGHT, OCCUPIED),
                60);
    }

    @Override
    public boolean anyHour() {
        return true;
    }

    @Override
    public int minutes() {
        return 180;
    }

    /** Three days, so that a habit is one finding and not one a day. */
    @Override
    public int clears() {
        return 3 * EquipmentTrend.DAY;
    }

    @Override
    protected EquipmentTrend view(EquipmentTrend trend) {
        return trend;
    }

    @Override
    public double waste(EquipmentTrend trend, int minute) {
        double power = trend.at(POWER, minute);
        return Double.isNaN(power) ? 0 : power;
    }

    @Override
    protected boolean gate(EquipmentTrend trend, int minute) {
        return true;
    }

    @Override
    protected boolean holds(EquipmentTrend trend, int minute) {
        return trend.at(LIGHT, minute) > 0.05 && trend.at(OCCUPIED, minute) < 0.5;
    }
}
