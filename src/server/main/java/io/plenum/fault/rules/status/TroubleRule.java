package io.plenum.fault.rules.status;

import static io.plenum.fault.Quantity.TROUBLE;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.rules.RuleDefinition;
import java.util.Set;

/** Equipment that says itself that something is wrong with it: a fire panel, a lift, a camera, a boiler, a chiller. Reads its fault or alarm status. */
public final class TroubleRule extends SampledRule {

    public TroubleRule() {
        super(
                new RuleDefinition(
                        "TROUBLE",
                        "The equipment reports trouble of its own",
                        "its fault or alarm contact for 2 minutes",
                        0.95),
                Set.of(TROUBLE),
                2,
                new Pace(5, 15, 60));
    }

    @Override
    protected boolean holds(EquipmentTrend trend, int minute) {
        return trend.at(TROUBLE, minute) > 0.5;
    }
}
