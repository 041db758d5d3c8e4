package io.plenum.fault.mixing;

import io.plenum.fault.Quantity;
import io.plenum.fault.Rule;
import java.util.List;

/** The rules of the mixing box. */
public final class MixingRules {

    private MixingRules() {}

    public static List<Rule> all() {
        return List.of(
                new DamperLeakRule(),
                new DamperStuckRule(),
                new SensorShiftRule(),
                new SensorBiasRule(Suspect.ANY),
                new SensorBiasRule(Suspect.MIXED),
                new SensorBiasRule(Suspect.RETURN),
                new SensorBiasRule(Suspect.OUTDOOR),
                new StillAirRule(Quantity.MAT),
                new StillAirRule(Quantity.RAT),
                new OutdoorNightRule(),
                new ReturnZoneRule());
    }
}
