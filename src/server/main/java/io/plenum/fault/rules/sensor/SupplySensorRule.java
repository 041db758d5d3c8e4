package io.plenum.fault.rules.sensor;

import static io.plenum.fault.Quantity.SAT;
import static io.plenum.fault.Quantity.SIBLING_DISCHARGE;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.rules.MinuteRule;
import io.plenum.fault.rules.RuleDefinition;
import java.util.Set;

/**
 * The supply-air sensor disagrees with what the boxes downstream measure while their valves are shut: abs(SAT − middle of their
 * discharge temperatures) above 2 K for half an hour while the fan runs. Reads both.
 */
public final class SupplySensorRule extends MinuteRule {

    public SupplySensorRule() {
        super(
                new RuleDefinition(
                        "SENSOR-SUPPLY",
                        "The supply-air sensor is wrong: the boxes that it feeds measure another temperature",
                        "abs(SAT − middle discharge temperature of boxes with valves shut) above 2 K",
                        0.85),
                Set.of(SAT, SIBLING_DISCHARGE),
                30);
    }

    @Override
    protected boolean holds(EquipmentTrend trend, int minute) {
        return Math.abs(trend.at(SAT, minute) - trend.at(SIBLING_DISCHARGE, minute)) > 2;
    }
}
