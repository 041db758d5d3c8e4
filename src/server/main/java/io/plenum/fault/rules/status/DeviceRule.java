package io.plenum.fault.rules.status;

import static io.plenum.fault.Quantity.ANY_HEARD;
import static io.plenum.fault.Quantity.HEARD;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.rules.RuleDefinition;
import java.util.Set;

/**
 * A controller that has not answered for a quarter of an hour while others of the building did. Reads how the devices themselves
 * are, never whether values change: what stays the same sends nothing. Silence of everything is ours, and where nobody asked there is
 * nothing to say.
 */
public final class DeviceRule extends SampledRule {

    public DeviceRule() {
        super(
                new RuleDefinition(
                        "DEVICE-OFFLINE",
                        "The controller does not answer: no power, its network, or its program",
                        "no answer for 15 minutes while other controllers answer",
                        0.95),
                Set.of(HEARD, ANY_HEARD),
                15,
                new Pace(15, 15, 60));
    }

    @Override
    protected boolean gate(EquipmentTrend trend, int minute) {
        return trend.at(ANY_HEARD, minute) > 0.5;
    }

    @Override
    protected boolean holds(EquipmentTrend trend, int minute) {
        return trend.at(HEARD, minute) < 0.5;
    }
}
