package io.plenum.fault.rules.status;

import static io.plenum.fault.Quantity.INTRUDED;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.rules.RuleDefinition;
import java.util.Set;

/** An intrusion zone in alarm. Reads its alarm status. */
public final class IntrusionRule extends SampledRule {

    public IntrusionRule() {
        super(
                new RuleDefinition(
                        "INTRUSION",
                        "The intrusion detection reports somebody: go and see, or a detector is wrong",
                        "its alarm for 2 minutes",
                        0.95),
                Set.of(INTRUDED),
                2,
                new Pace(5, 15, 60));
    }

    @Override
    protected boolean holds(EquipmentTrend trend, int minute) {
        return trend.at(INTRUDED, minute) > 0.5;
    }
}
