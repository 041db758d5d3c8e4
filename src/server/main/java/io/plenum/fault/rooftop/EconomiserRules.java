package io.plenum.fault.rooftop;

import static io.plenum.fault.Quantity.*;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.FaultRule;
import io.plenum.fault.WastedEnergy;
import io.plenum.fault.rules.AirHeat;
import io.plenum.fault.rules.ConditionRule;
import java.util.List;

/** The economiser of any unit that mixes in outdoor air. */
public final class EconomiserRules {

    private static final double OPEN = 0.8;
    private static final double WARMER = 2;

    private EconomiserRules() {}

    public static List<FaultRule> all() {
        return List.of(opensToWarmAir());
    }

    /**
     * The outdoor-air damper is open by 80 % or more while it is warmer outside than in, by 2 K, for half an hour of occupied time.
     * PNNL-23790: economising when it should not; ASHRAE 90.1, 6.5.1.1.3, asks for a high limit. Commands of a purge or of smoke control
     * do the same, hence the confidence.
     */
    private static FaultRule opensToWarmAir() {
        return ConditionRule.of(
                        "ECON-WARM",
                        "The economiser opens to air that is warmer than the rooms: high limit, sensor, or override",
                        "outdoor-air damper at 80 % or more while OAT > RAT + 2 K",
                        0.6)
                .needs(OA_DAMPER, OAT, RAT)
                .when(0, EquipmentTrend::running)
                .fault(30, (t, m) -> t.at(OA_DAMPER, m) >= OPEN && t.at(OAT, m) > t.at(RAT, m) + WARMER)
                .wastes(
                        WastedEnergy.COLD,
                        (t, m) -> AirHeat.kilowatts(t.at(FLOW, m) * OPEN, t.at(OAT, m) - t.at(RAT, m)))
                .build();
    }
}
