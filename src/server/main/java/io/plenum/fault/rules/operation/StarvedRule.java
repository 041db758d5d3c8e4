package io.plenum.fault.rules.operation;

import static io.plenum.fault.Quantity.DAMPER;
import static io.plenum.fault.Quantity.FLOW;
import static io.plenum.fault.Quantity.FLOW_SP;
import static io.plenum.fault.Quantity.SOURCE_FAN;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.rules.MinuteRule;
import io.plenum.fault.rules.RuleDefinition;
import java.util.Set;

/**
 * A box that is fully open and gets less than 75 % of the air that it wants for an hour, while the air handler runs. Told with little
 * confidence: resets of duct pressure after Guideline 36 leave a few boxes short on purpose. Reads damper, flow, its set point and the
 * fan of the air handler.
 */
public final class StarvedRule extends MinuteRule {

    public StarvedRule() {
        super(
                new RuleDefinition(
                        "STARVED",
                        "The box is fully open and gets too little air: duct pressure, or its damper does not follow",
                        "damper above 95 % and flow below 75 % of its set point for 1 hour",
                        0.4),
                Set.of(DAMPER, FLOW, FLOW_SP, SOURCE_FAN),
                60);
    }

    @Override
    protected boolean gate(EquipmentTrend trend, int minute) {
        return trend.at(SOURCE_FAN, minute) > 0.5 && trend.at(FLOW_SP, minute) > 0.01;
    }

    @Override
    protected boolean holds(EquipmentTrend trend, int minute) {
        return trend.at(DAMPER, minute) > 0.95 && trend.at(FLOW, minute) < 0.75 * trend.at(FLOW_SP, minute);
    }
}
