package io.plenum.fault.terminal;

import static io.plenum.fault.Quantity.*;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.FaultRule;
import io.plenum.fault.Quantity;
import io.plenum.fault.WastedEnergy;
import io.plenum.fault.rules.AirHeat;
import io.plenum.fault.rules.ConditionRule;
import java.util.List;

/** The room that a terminal unit serves. */
final class ZoneRules {

    private static final double OFF = 2;
    private static final double OPEN = 0.2;

    private ZoneRules() {}

    /** @param runs whether air moves */
    static List<FaultRule> of(ConditionRule.MinuteCondition runs) {
        return List.of(tooWarm(runs), tooCold(runs));
    }

    /**
     * The room stays more than 2 K above its cooling set point for an hour, two hours after the set point last changed, while air moves.
     *
     * <p>ASHRAE Guideline 36-2021, 5.3.6, alarms 1.7 and 2.8 K (3 and 5 °F) off; VPACC (NISTIR 7365) sums the same error up. Needs the
     * room and both set points.
     */
    private static FaultRule tooWarm(ConditionRule.MinuteCondition runs) {
        return ConditionRule.of(
                        "ZONE-WARM",
                        "The room stays too warm: too little or too warm air, valve or damper stuck, or too much load",
                        "room > cooling set point + 2 K for 1 hour, set point steady for 2 hours",
                        0.5)
                .needs(ZONE, ZONE_COOLING_SP, ZONE_HEATING_SP)
                .when(60, (t, m) -> runs.holds(t, m) && TerminalFigures.steadySetpoints(t, m))
                .fault(60, (t, m) -> t.at(ZONE, m) > t.at(ZONE_COOLING_SP, m) + OFF)
                .build();
    }

    /** The room stays more than 2 K below its heating set point; as {@link #tooWarm}. */
    private static FaultRule tooCold(ConditionRule.MinuteCondition runs) {
        return ConditionRule.of(
                        "ZONE-COLD",
                        "The room stays too cold: no hot water, valve or damper stuck, too much air, or an open window",
                        "room < heating set point − 2 K for 1 hour, set point steady for 2 hours",
                        0.5)
                .needs(ZONE, ZONE_COOLING_SP, ZONE_HEATING_SP)
                .when(60, (t, m) -> runs.holds(t, m) && TerminalFigures.steadySetpoints(t, m))
                .fault(60, (t, m) -> t.at(ZONE, m) < t.at(ZONE_HEATING_SP, m) - OFF)
                .build();
    }

    /**
     * A room is heated although it is above its cooling set point: valve open by 20 % or more for half an hour. No sequence of ASHRAE
     * Guideline 36 (5.6.5, 5.22) does that: heating and cooling loops exclude each other.
     *
     * @param valve the command of the heating valve or of reheat
     */
    static FaultRule heatsWarmRoom(Quantity valve, ConditionRule.MinuteCondition runs) {
        return ConditionRule.of(
                        "HEAT-WARM",
                        "The unit heats a room that is too warm: sequence, override, or action of the valve reversed",
                        "heating valve at 20 % or more while the room is above its cooling set point",
                        0.8)
                .needs(ZONE, ZONE_COOLING_SP, valve)
                .when(0, runs)
                .fault(30, (t, m) -> t.at(valve, m) >= OPEN && t.at(ZONE, m) > t.at(ZONE_COOLING_SP, m) + 0.5)
                .wastes(WastedEnergy.HEAT, ZoneRules::heat)
                .build();
    }

    /** A room is cooled although it is below its heating set point; as {@link #heatsWarmRoom}. */
    static FaultRule coolsColdRoom(ConditionRule.MinuteCondition runs) {
        return ConditionRule.of(
                        "COOL-COLD",
                        "The unit cools a room that is too cold: sequence, override, or action of the valve reversed",
                        "cooling valve at 20 % or more while the room is below its heating set point",
                        0.8)
                .needs(ZONE, ZONE_HEATING_SP, COOLING)
                .when(0, runs)
                .fault(30, (t, m) -> t.at(COOLING, m) >= OPEN && t.at(ZONE, m) < t.at(ZONE_HEATING_SP, m) - 0.5)
                .wastes(
                        WastedEnergy.COLD,
                        (t, m) -> AirHeat.kilowatts(
                                t.at(FLOW, m), Math.max(0, TerminalFigures.coldest(t, m) - t.at(SAT, m))))
                .build();
    }

    private static double heat(EquipmentTrend trend, int minute) {
        double rise = trend.has(DISCHARGE)
                ? trend.at(DISCHARGE, minute) - trend.at(SOURCE_SAT, minute)
                : trend.at(SAT, minute) - TerminalFigures.warmest(trend, minute);
        return AirHeat.kilowatts(trend.at(FLOW, minute), Math.max(0, rise));
    }
}
