package io.plenum.fault.rules.operation;

import static io.plenum.fault.Quantity.CONDENSER;
import static io.plenum.fault.Quantity.FAN_SPEED;
import static io.plenum.fault.Quantity.WET_BULB;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.rules.MinuteRule;
import io.plenum.fault.rules.RuleDefinition;
import java.util.Set;

/**
 * A cooling tower that cannot cool its water: condenser water − wet bulb above 4.4 K for half an hour at full fan. Reads condenser
 * water, fan speed, and outdoor temperature and humidity, from which the wet bulb is computed (Stull 2011).
 */
public final class TowerApproachRule extends MinuteRule {

    public TowerApproachRule() {
        super(
                new RuleDefinition(
                        "TOWER-APPROACH",
                        "The cooling tower does not reach its approach: fill, nozzles, fan or water flow",
                        "condenser water − wet bulb above 4.4 K at full fan",
                        0.6),
                Set.of(CONDENSER, WET_BULB, FAN_SPEED),
                30);
    }

    @Override
    protected boolean gate(EquipmentTrend trend, int minute) {
        return trend.at(FAN_SPEED, minute) >= 0.99;
    }

    @Override
    protected boolean holds(EquipmentTrend trend, int minute) {
        return trend.at(CONDENSER, minute) - trend.at(WET_BULB, minute) > 4.4;
    }
}
