package io.plenum.fault.rules.operation;

import static io.plenum.fault.Quantity.COOLING;
import static io.plenum.fault.Quantity.HEATING;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.rules.MinuteRule;
import io.plenum.fault.rules.RuleDefinition;
import java.util.Set;

/** Heating and cooling valves both open by more than 10 % for half an hour. Reads both valve commands. */
public final class SimultaneousRule extends MinuteRule {

    private static final double OPEN = 0.1;

    public SimultaneousRule() {
        super(
                new RuleDefinition(
                        "HEAT-COOL",
                        "Heating and cooling at the same time: sequence, interlock or two loops fighting",
                        "heating and cooling valves both above 10 %",
                        0.9),
                Set.of(HEATING, COOLING),
                30);
    }

    @Override
    protected boolean holds(EquipmentTrend trend, int minute) {
        return trend.at(HEATING, minute) > OPEN && trend.at(COOLING, minute) > OPEN;
    }
}
