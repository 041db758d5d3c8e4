package io.plenum.fault.rules;

import static io.plenum.fault.Quantity.COOLING;
import static io.plenum.fault.Quantity.HEATING;

import io.plenum.fault.EquipmentTrend;
import java.util.Set;

/** Heating and cooling valves both open by more than 10 % for half an hour. Reads both valve commands. */
final class SimultaneousRule extends MinuteRule {

    private static final double OPEN = 0.1;

    SimultaneousRule() {
        super(
                new RuleText(
                        "HEAT-COOL",
                        "Heating and cooling at the same time: sequence, interlock or two loops fighting",
                        "heating and cooling valves both above 10 %",
                        0.9),
                Set.of(HEATING, COOLING),
                30);
    }

    @Override
    boolean holds(EquipmentTrend trend, int minute) {
        return trend.at(HEATING, minute) > OPEN && trend.at(COOLING, minute) > OPEN;
    }
}
