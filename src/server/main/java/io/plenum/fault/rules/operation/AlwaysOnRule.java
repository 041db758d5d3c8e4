package io.plenum.fault.rules.operation;

import static io.plenum.fault.Quantity.FAN;
import static io.plenum.fault.Quantity.POWER;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.rules.MinuteRule;
import io.plenum.fault.rules.RuleDefinition;
import java.util.Set;

/**
 * A fan that has not been off for 24 hours. Told with little confidence: some are meant to run through. Reads the status.
 */
public final class AlwaysOnRule extends MinuteRule {

    public AlwaysOnRule() {
        super(
                new RuleDefinition(
                        "ALWAYS-ON",
                        "The fan runs day and night: forgotten override or no schedule",
                        "on for more than 24 hours without a pause",
                        0.4),
                Set.of(FAN),
                EquipmentTrend.DAY);
    }

    @Override
    public boolean anyHour() {
        return true;
    }

    @Override
    protected EquipmentTrend view(EquipmentTrend trend) {
        return trend;
    }

    @Override
    public int lead() {
        return EquipmentTrend.DAY + 60;
    }

    @Override
    public double waste(EquipmentTrend trend, int minute) {
        double power = trend.at(POWER, minute);
        return Double.isNaN(power) ? 0 : power;
    }

    @Override
    protected boolean holds(EquipmentTrend trend, int minute) {
        return true;
    }
}
