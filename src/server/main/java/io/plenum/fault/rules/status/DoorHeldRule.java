package io.plenum.fault.rules.status;

import static io.plenum.fault.Quantity.HELD;
import static io.plenum.fault.Quantity.OPEN;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.rules.RuleDefinition;
import java.util.Set;

/**
 * A door that is open for 20 minutes, which is longer than one sample of an old archive is held; where its reader tells of a held door, that too. Reads the contact and the reader.
 */
public final class DoorHeldRule extends SampledRule {

    public DoorHeldRule() {
        super(
                new RuleDefinition(
                        "DOOR-HELD",
                        "The door is held open: propped, or its closer is weak",
                        "open for 20 minutes",
                        0.95),
                Set.of(OPEN),
                20,
                new Pace(5, 15, 60));
    }

    @Override
    protected boolean holds(EquipmentTrend trend, int minute) {
        return trend.at(OPEN, minute) > 0.5 && (!trend.has(HELD) || trend.at(HELD, minute) > 0.5);
    }
}
