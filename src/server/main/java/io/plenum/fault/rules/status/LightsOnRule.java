package io.plenum.fault.rules.status;

import static io.plenum.fault.Quantity.LIGHT;
import static io.plenum.fault.Quantity.OCCUPIED;
import static io.plenum.fault.Quantity.POWER;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.MinuteEvaluation;
import io.plenum.fault.rules.RuleDefinition;
import java.util.Set;

/**
 * Lights that have not been off for 20 hours while the room has been empty for the last two: left on, whatever the schedule. Reads
 * level and presence.
 */
public final class LightsOnRule extends SampledRule {

    private static final int LIT = 20 * 60;
    private static final int EMPTY = 120;

    private int lit;
    private int empty;

    public LightsOnRule() {
        super(
                new RuleDefinition(
                        "LIGHTS-ON",
                        "Lights stay on in an empty room day and night: switched by hand, or their control has failed",
                        "lights on for 20 hours without a pause, room empty for 2 hours",
                        0.85),
                Set.of(LIGHT, OCCUPIED),
                0,
                new Pace(30, 60, LIT + 60));
    }

    @Override
    public double waste(EquipmentTrend trend, int minute) {
        double power = trend.at(POWER, minute);
        return Double.isNaN(power) ? 0 : power;
    }

    /** Counts the minutes on the way, so it is asked of each of them. Nothing is proved while somebody is there. */
    @Override
    protected boolean gate(EquipmentTrend trend, int minute) {
        lit = trend.at(LIGHT, minute) > 0.05 ? lit + 1 : 0;
        empty = trend.at(OCCUPIED, minute) < 0.5 ? empty + 1 : 0;
        return lit == 0 || (empty > EMPTY && lit > LIT);
    }

    @Override
    public MinuteEvaluation evaluate(EquipmentTrend trend) {
        lit = 0;
        empty = 0;
        return super.evaluate(trend);
    }

    @Override
    protected boolean holds(EquipmentTrend trend, int minute) {
        return lit > LIT;
    }
}
