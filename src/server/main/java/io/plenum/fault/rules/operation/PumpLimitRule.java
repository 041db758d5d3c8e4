package io.plenum.fault.rules.operation;

import static io.plenum.fault.Quantity.PUMP_SPEED;
import static io.plenum.fault.Quantity.WATER_DP;
import static io.plenum.fault.Quantity.WATER_DP_SP;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.rules.MinuteRule;
import io.plenum.fault.rules.RuleDefinition;
import java.util.Set;

/**
 * A pump at its limit that does not reach its pressure: speed at 87 % or more and pressure more than 5 % below the set point for 15
 * minutes. Reads speed, pressure and its set point.
 */
public final class PumpLimitRule extends MinuteRule {

    public PumpLimitRule() {
        super(
                new RuleDefinition(
                        "PUMP-LIMIT",
                        "The pump is at its limit and the pressure stays low: strainer, air, open bypass, or a worn pump",
                        "speed at 87 % or more and pressure more than 5 % below its set point",
                        0.7),
                Set.of(PUMP_SPEED, WATER_DP, WATER_DP_SP),
                15);
    }

    @Override
    protected boolean gate(EquipmentTrend trend, int minute) {
        return true;
    }

    @Override
    protected boolean holds(EquipmentTrend trend, int minute) {
        return trend.at(PUMP_SPEED, minute) >= 0.87
                && trend.at(WATER_DP, minute) < 0.95 * trend.at(WATER_DP_SP, minute);
    }
}
