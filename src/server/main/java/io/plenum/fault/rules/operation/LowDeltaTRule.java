package io.plenum.fault.rules.operation;

import static io.plenum.fault.Quantity.CHW_RETURN;
import static io.plenum.fault.Quantity.CHW_SUPPLY;
import static io.plenum.fault.Quantity.FAN;
import static io.plenum.fault.Quantity.WATER_FLOW;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.LearnedParameter;
import io.plenum.fault.rules.MinuteRule;
import io.plenum.fault.rules.RuleDefinition;
import java.util.Set;

/**
 * Chilled water comes back nearly as cold as it left: return − supply below 2.2 K for half an hour while the pump gives at least half
 * of its greatest flow. Reads both temperatures, the flow and the pump. At little load a small difference is right, so it is not judged;
 * what little load is can only be guessed without the pump's design, hence the low confidence.
 */
public final class LowDeltaTRule extends MinuteRule {

    public LowDeltaTRule() {
        super(
                new RuleDefinition(
                        "LOW-DELTA-T",
                        "Chilled water returns too cold: three-way valves, bypass, or coils that do not take up heat",
                        "return − supply below 2.2 K at half the greatest flow or more",
                        0.4),
                Set.of(CHW_SUPPLY, CHW_RETURN, WATER_FLOW, FAN),
                30);
    }

    @Override
    protected boolean gate(EquipmentTrend trend, int minute) {
        return trend.running(minute)
                && trend.at(WATER_FLOW, minute) >= 0.5 * trend.parameters().of(LearnedParameter.FLOW_MOST);
    }

    @Override
    protected boolean holds(EquipmentTrend trend, int minute) {
        return trend.at(CHW_RETURN, minute) - trend.at(CHW_SUPPLY, minute) < 2.2;
    }
}
