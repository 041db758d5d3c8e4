package io.plenum.fault.rules.operation;

import static io.plenum.fault.Quantity.DAMPER;
import static io.plenum.fault.Quantity.FLOW;
import static io.plenum.fault.Quantity.FLOW_SP;
import static io.plenum.fault.Quantity.SOURCE_DSP;
import static io.plenum.fault.Quantity.SOURCE_DSP_SP;
import static io.plenum.fault.Quantity.SOURCE_FAN;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.rules.MinuteRule;
import io.plenum.fault.rules.RuleDefinition;
import java.util.Set;

/**
 * A box does not get or let through the air that it wants: abs(flow − set point) above 25 % of the set point and 5 l/s for half an
 * hour, while the air handler runs and keeps at least half its duct pressure. Reads flow, its set point, and fan and pressure of the
 * air handler where there are any.
 */
public final class FlowOffRule extends MinuteRule {

    public FlowOffRule() {
        super(
                new RuleDefinition(
                        "FLOW-OFF",
                        "The box misses its air flow: damper, flow sensor, or too little duct pressure",
                        "abs(flow − set point) above 25 % of the set point",
                        0.7),
                Set.of(FLOW, FLOW_SP, SOURCE_FAN),
                30);
    }

    @Override
    protected boolean gate(EquipmentTrend trend, int minute) {
        return trend.at(SOURCE_FAN, minute) > 0.5
                && trend.at(FLOW_SP, minute) > 0.01
                && pressure(trend, minute)
                && !starved(trend, minute);
    }

    /** A box that is open already wants more than the duct gives: that is judged by {@link StarvedRule}. */
    static boolean starved(EquipmentTrend trend, int minute) {
        return trend.at(DAMPER, minute) > 0.95 && trend.at(FLOW, minute) < trend.at(FLOW_SP, minute);
    }

    private static boolean pressure(EquipmentTrend trend, int minute) {
        return !(trend.at(SOURCE_DSP, minute) < 0.5 * trend.at(SOURCE_DSP_SP, minute));
    }

    @Override
    protected boolean holds(EquipmentTrend trend, int minute) {
        double wanted = trend.at(FLOW_SP, minute);
        return Math.abs(trend.at(FLOW, minute) - wanted) > Math.max(0.25 * wanted, 0.005);
    }
}
