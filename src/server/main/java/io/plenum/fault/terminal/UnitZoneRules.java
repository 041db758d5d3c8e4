package io.plenum.fault.terminal;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.FaultRule;
import java.util.List;

/** The room of a unit that serves one alone, as rooftop units do. */
public final class UnitZoneRules {

    private UnitZoneRules() {}

    public static List<FaultRule> all() {
        return ZoneRules.of(EquipmentTrend::running);
    }
}
