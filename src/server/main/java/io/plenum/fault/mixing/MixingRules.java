package io.plenum.fault.mixing;

import io.plenum.fault.FaultRule;
import io.plenum.fault.Quantity;
import java.util.List;

/** The rules of the mixing box. */
public final class MixingRules {

    private MixingRules() {}

    public static List<FaultRule> all() {
        return List.of(
                new DamperLeakRule(),
                new DamperStuckRule(),
                new SensorShiftRule(),
                new SensorBiasRule(SuspectSensor.ANY),
                new SensorBiasRule(SuspectSensor.MIXED),
                new SensorBiasRule(SuspectSensor.RETURN),
                new SensorBiasRule(SuspectSensor.OUTDOOR),
                new UnitAtRestRule(Quantity.MAT),
                new UnitAtRestRule(Quantity.RAT),
                new OutdoorNightRule(),
                new ReturnZoneRule());
    }
}
