package io.plenum.fault.terminal;

import static io.plenum.fault.Quantity.*;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.FaultRule;
import io.plenum.fault.LearnedParameter;
import io.plenum.fault.NotEvaluable;
import io.plenum.fault.Quantity;
import io.plenum.fault.WastedEnergy;
import io.plenum.fault.rules.AirHeat;
import io.plenum.fault.rules.ConditionRule;
import java.util.ArrayList;
import java.util.List;

/**
 * Fan-coil units and unit ventilators: the balance of an air handler's coils (ASHRAE Guideline 36-2021, 5.16.14, fault conditions 5, 12, 14
 * and 15, and 5.22 for fan-coil units) with the air that enters in the place of mixed air.
 */
public final class FanCoilRules {

    private static final double SHUT = 0.01;
    private static final double OPEN = 0.9;
    private static final int SETTLED = 20;
    /** K; a sensor in the outlet of a small unit sees its coil as well, and 1 K is what each of two sensors may be off. */
    private static final double COOLED = 2;

    private static final double WARMED = 3;
    private static final double LEAST_COOLING = 3;
    private static final double LEAST_HEATING = 4;
    private static final double CHILLED_WATER = 16;
    private static final double HOT_WATER = 35;

    private FanCoilRules() {}

    public static List<FaultRule> all() {
        List<FaultRule> rules = new ArrayList<>(ZoneRules.of(EquipmentTrend::running));
        rules.addAll(List.of(
                ZoneRules.heatsWarmRoom(HEATING, EquipmentTrend::running),
                ZoneRules.coolsColdRoom(EquipmentTrend::running),
                coolingLeaks(),
                heatingLeaks(),
                noCooling(),
                noHeating(),
                littleAir()));
        return List.copyOf(rules);
    }

    private static boolean shut(EquipmentTrend trend, int minute) {
        return trend.running(minute) && closed(trend, COOLING, minute) && closed(trend, HEATING, minute);
    }

    private static boolean closed(EquipmentTrend trend, Quantity valve, int minute) {
        return !trend.has(valve) || trend.at(valve, minute) <= SHUT;
    }

    private static double cooledAtLeast(EquipmentTrend trend, int minute) {
        return TerminalFigures.coldest(trend, minute) - trend.at(SAT, minute);
    }

    private static double cooledAtMost(EquipmentTrend trend, int minute) {
        return TerminalFigures.warmest(trend, minute) - trend.at(SAT, minute);
    }

    /** Air leaves 2 K colder than it entered though both valves have been shut for 20 minutes: fault condition 14. */
    private static FaultRule coolingLeaks() {
        return ConditionRule.of(
                        "FCU-COOLING-LEAK",
                        "The cooling valve of the unit leaks: air is cooled with the valve shut",
                        "discharge < entering air − 2 K, both valves shut for 20 minutes",
                        0.8)
                .needs(SAT, COOLING)
                .needsOneOf(MAT, RAT, ZONE)
                .unless(TerminalFigures::mixedUnseen)
                .when(SETTLED, FanCoilRules::shut)
                .fault(15, (t, m) -> cooledAtLeast(t, m) > COOLED)
                .anyHour()
                .wastes(WastedEnergy.COLD, (t, m) -> AirHeat.kilowatts(t.at(FLOW, m), cooledAtLeast(t, m)))
                .build();
    }

    /** Air leaves 3 K warmer than it entered though both valves have been shut for 20 minutes: fault condition 15 and the fan's heat. */
    private static FaultRule heatingLeaks() {
        return ConditionRule.of(
                        "FCU-HEATING-LEAK",
                        "The heating valve of the unit leaks: air is heated with the valve shut",
                        "discharge > entering air + 3 K, both valves shut for 20 minutes",
                        0.8)
                .needs(SAT, HEATING)
                .needsOneOf(MAT, RAT, ZONE)
                .unless(TerminalFigures::mixedUnseen)
                .when(SETTLED, FanCoilRules::shut)
                .fault(15, (t, m) -> -cooledAtMost(t, m) > WARMED)
                .anyHour()
                .wastes(WastedEnergy.HEAT, (t, m) -> AirHeat.kilowatts(t.at(FLOW, m), cooledAtMost(t, m)))
                .build();
    }

    /** The cooling valve is open and the air is cooled by less than 3 K, though chilled water is there where that is known. */
    private static FaultRule noCooling() {
        return ConditionRule.of(
                        "FCU-NO-COOLING",
                        "The unit does not cool: valve stuck shut, no chilled water, or coil and filter fouled",
                        "cooling valve at 90 % or more for 20 minutes and the air cooled by less than 3 K",
                        0.7)
                .needs(SAT, COOLING)
                .needsOneOf(MAT, RAT, ZONE)
                .unless(TerminalFigures::mixedUnseen)
                .when(SETTLED, FanCoilRules::callsForCooling)
                .fault(15, (t, m) -> cooledAtMost(t, m) < LEAST_COOLING)
                .build();
    }

    private static boolean callsForCooling(EquipmentTrend trend, int minute) {
        return trend.running(minute)
                && trend.at(COOLING, minute) >= OPEN
                && closed(trend, HEATING, minute)
                && !(trend.at(CHW_SUPPLY, minute) > CHILLED_WATER);
    }

    /** The heating valve is open and the air is warmed by less than 4 K, though hot water is there where that is known. */
    private static FaultRule noHeating() {
        return ConditionRule.of(
                        "FCU-NO-HEATING",
                        "The unit does not heat: valve stuck shut, no hot water, or air in the coil",
                        "heating valve at 90 % or more for 20 minutes and the air warmed by less than 4 K",
                        0.7)
                .needs(SAT, HEATING)
                .needsOneOf(MAT, RAT, ZONE)
                .unless(TerminalFigures::mixedUnseen)
                .when(SETTLED, FanCoilRules::callsForHeating)
                .fault(15, (t, m) -> -cooledAtLeast(t, m) < LEAST_HEATING)
                .build();
    }

    private static boolean callsForHeating(EquipmentTrend trend, int minute) {
        return trend.running(minute)
                && trend.at(HEATING, minute) >= OPEN
                && closed(trend, COOLING, minute)
                && !(trend.at(HW_SUPPLY, minute) < HOT_WATER);
    }

    /**
     * The fan gives less air at the same speed than on the unit's good days, by a quarter, for an hour: filter, coil or outlet. Flow goes
     * with speed while the way is the same (ASHRAE Handbook, HVAC Systems and Equipment, fan laws). Needs five days.
     */
    private static FaultRule littleAir() {
        return ConditionRule.of(
                        "AIR-LOW",
                        "The fan gives less air than it used to at the same speed: filter, coil or outlet blocked, or belt",
                        "air flow by fan speed below 75 % of that of the unit's good days",
                        0.6)
                .needs(FLOW, FAN_SPEED)
                .unless(t -> t.parameters().knows(LearnedParameter.AIR_BY_SPEED, 5) ? null : NotEvaluable.NOT_LEARNT)
                .when(10, (t, m) -> !Double.isNaN(TerminalFigures.airBySpeed(t, m)))
                .fault(
                        60,
                        (t, m) -> TerminalFigures.airBySpeed(t, m)
                                < 0.75 * t.parameters().of(LearnedParameter.AIR_BY_SPEED))
                .build();
    }
}
