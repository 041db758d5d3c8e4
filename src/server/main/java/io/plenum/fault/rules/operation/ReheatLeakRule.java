package io.plenum.fault.rules.operation;

import static io.plenum.fault.Quantity.DISCHARGE;
import static io.plenum.fault.Quantity.FLOW;
import static io.plenum.fault.Quantity.REHEAT;
import static io.plenum.fault.Quantity.SOURCE_FAN;
import static io.plenum.fault.Quantity.SOURCE_SAT;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.WastedEnergy;
import io.plenum.fault.rules.AirHeat;
import io.plenum.fault.rules.MinuteRule;
import io.plenum.fault.rules.RuleDefinition;
import java.util.Set;

/**
 * Air leaves a box warmer than it came although the reheat valve has been shut for 15 minutes: discharge − supply air above
 * 2.5 K while the box has air. Reads discharge, valve, flow and the supply air of the air handler. A duct warms its air by less.
 */
public final class ReheatLeakRule extends MinuteRule {

    private static final int SETTLED = 15;
    private static final double MOST = 2.5;

    public ReheatLeakRule() {
        super(
                new RuleDefinition(
                        "REHEAT-LEAK",
                        "The reheat valve leaks: the box heats with its valve shut",
                        "discharge − supply air above 2.5 K with the valve shut for 15 minutes",
                        0.85),
                Set.of(REHEAT, DISCHARGE, FLOW, SOURCE_SAT, SOURCE_FAN),
                15);
    }

    @Override
    protected boolean gate(EquipmentTrend trend, int minute) {
        return shut(trend, minute) && trend.at(FLOW, minute) > 0.01 && trend.at(SOURCE_FAN, minute) > 0.5;
    }

    private static boolean shut(EquipmentTrend trend, int minute) {
        if (minute < SETTLED) {
            return false;
        }
        for (int i = minute - SETTLED; i <= minute; i++) {
            if (!(trend.at(REHEAT, i) <= 0.01)) {
                return false;
            }
        }
        return true;
    }

    @Override
    protected boolean holds(EquipmentTrend trend, int minute) {
        return rise(trend, minute) > MOST;
    }

    private static double rise(EquipmentTrend trend, int minute) {
        return trend.at(DISCHARGE, minute) - trend.at(SOURCE_SAT, minute);
    }

    @Override
    public WastedEnergy energy() {
        return WastedEnergy.HEAT;
    }

    @Override
    public double waste(EquipmentTrend trend, int minute) {
        return AirHeat.kilowatts(trend.at(FLOW, minute), rise(trend, minute));
    }
}
