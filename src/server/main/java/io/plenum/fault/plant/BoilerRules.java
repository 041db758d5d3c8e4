package io.plenum.fault.plant;

import static io.plenum.fault.Quantity.*;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.FaultRule;
import io.plenum.fault.LearnedParameter;
import io.plenum.fault.NotEvaluable;
import io.plenum.fault.WastedEnergy;
import io.plenum.fault.rules.ConditionRule;
import io.plenum.fault.rules.StartCounter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Boilers for hot water, condensing or not. */
public final class BoilerRules {

    private static final int LEARNED = 7;
    private static final int MOST_STARTS = 4;
    /** °C; flue gas of natural gas condenses below about 55 °C (ASHRAE Handbook, HVAC Systems and Equipment, boilers). */
    private static final double DEW_POINT = 55;
    /** What condensing is worth at least, as a part of the fuel. */
    private static final double CONDENSING_GAIN = 0.05;

    private static final double SHORT = 5;
    private static final double OVER = 8;
    private static final double SHUT = 0.05;
    private static final double WARM = 22;
    private static final double POOR = 0.88;
    private static final double SOOT = 25;

    private BoilerRules() {}

    public static List<FaultRule> all() {
        return List.of(
                cycling(),
                returnTooHot(),
                tooCold(),
                overshoots(),
                withoutDemand(),
                onWarmDays(),
                poorEfficiency(),
                flueTooHot(),
                reversed());
    }

    /**
     * More than four starts of the burner within an hour. Each one purges the boiler with cold air; below ten minutes of firing the losses
     * rule (PNNL, Re-tuning of central heating plants; ASHRAE Handbook, boilers: cycling losses).
     */
    private static FaultRule cycling() {
        return ConditionRule.of(
                        "BOILER-CYCLING",
                        "The burner starts too often: boiler too large for the load, dead band too small, or too little flow",
                        "more than 4 starts within an hour",
                        0.7)
                .needsOneOf(LOAD, FAN)
                .when(60, BoilerRules::known)
                .fault(
                        0,
                        (t, m) -> StartCounter.of(t, "burner", BoilerFigures::firing, BoilerRules::quiet)
                                        .inHour(m)
                                > MOST_STARTS)
                .anyHour()
                .sampled()
                .build();
    }

    private static boolean known(EquipmentTrend trend, int minute) {
        return !Double.isNaN(trend.at(trend.has(LOAD) ? LOAD : FAN, minute));
    }

    private static boolean quiet(EquipmentTrend trend, int minute) {
        return known(trend, minute) && !BoilerFigures.firing(trend, minute);
    }

    /**
     * Water comes back above 55 °C for two hours of firing, so nothing condenses. Whether the boiler is a condensing one is no point, so it
     * is reported with low confidence. ASHRAE 90.1-2019, 6.5.4.8, asks for 49 °C or less for large ones.
     */
    private static FaultRule returnTooHot() {
        return ConditionRule.of(
                        "BOILER-RETURN-HOT",
                        "Water comes back too hot for condensing: supply set point too high, bypass, or three-way valves",
                        "return above 55 °C for 2 hours of firing",
                        0.4)
                .needs(HW_RETURN)
                .needsOneOf(LOAD, FAN)
                .when(0, BoilerFigures::firing)
                .fault(120, (t, m) -> t.at(HW_RETURN, m) > DEW_POINT)
                .anyHour()
                .wastes(WastedEnergy.HEAT, (t, m) -> CONDENSING_GAIN * t.at(FUEL, m))
                .build();
    }

    /**
     * Leaving water more than 5 K below its set point for half an hour, after an hour of running. ASHRAE Guideline 36-2021, 5.21, alarms of
     * hot-water plants.
     */
    private static FaultRule tooCold() {
        return ConditionRule.of(
                        "BOILER-LOW",
                        "The boiler does not reach its set point: burner, capacity, limit, or too much flow",
                        "leaving water more than 5 K below its set point for 30 minutes, an hour after it started",
                        0.7)
                .needs(HW_SUPPLY, HW_SP, FAN)
                .when(60, EquipmentTrend::running)
                .fault(30, (t, m) -> t.at(HW_SUPPLY, m) < t.at(HW_SP, m) - SHORT)
                .anyHour()
                .build();
    }

    /** Leaving water more than 8 K above its set point while the burner fires, for a quarter of an hour: control or flow. */
    private static FaultRule overshoots() {
        return ConditionRule.of(
                        "BOILER-HIGH",
                        "The boiler heats far beyond its set point: control, least firing too large, or too little flow",
                        "leaving water more than 8 K above its set point while firing, for 15 minutes",
                        0.6)
                .needs(HW_SUPPLY, HW_SP)
                .needsOneOf(LOAD, FAN)
                .when(0, BoilerFigures::firing)
                .fault(15, (t, m) -> t.at(HW_SUPPLY, m) > t.at(HW_SP, m) + OVER)
                .anyHour()
                .build();
    }

    /**
     * The burner fires for two hours while no valve that the plant serves is open by more than 5 %: it heats its own pipes. Told with less
     * than certainty, as there may be consumers without a point.
     */
    private static FaultRule withoutDemand() {
        return ConditionRule.of(
                        "BOILER-NO-DEMAND",
                        "The boiler fires without demand for heat: no release by demand, no lockout, or an override",
                        "firing for 2 hours with all known valves at 5 % or less",
                        0.45)
                .needs(CONSUMER_VALVE)
                .needsOneOf(LOAD, FAN)
                .when(0, BoilerFigures::firing)
                .fault(120, (t, m) -> t.at(CONSUMER_VALVE, m) <= SHUT)
                .anyHour()
                .wastes(WastedEnergy.HEAT, (t, m) -> t.at(FUEL, m))
                .build();
    }

    /** The burner fires for three hours while it is warmer than 22 °C outside. Domestic hot water or reheat may be the reason. */
    private static FaultRule onWarmDays() {
        return ConditionRule.of(
                        "BOILER-WARM",
                        "The boiler fires on a warm day: lockout by outdoor air missing, or wanted for hot water and reheat",
                        "firing for 3 hours with outdoor air above 22 °C",
                        0.4)
                .needs(OAT)
                .needsOneOf(LOAD, FAN)
                .when(0, BoilerFigures::firing)
                .fault(180, (t, m) -> t.at(OAT, m) > WARM)
                .anyHour()
                .build();
    }

    /** Heat by fuel is 12 % below that of the boiler's good days for two hours: soot, burner setting, or a meter. Seven days are needed. */
    private static FaultRule poorEfficiency() {
        return ConditionRule.of(
                        "BOILER-EFFICIENCY",
                        "The boiler makes less heat of its fuel than on its good days: soot, scale, burner setting, or a meter",
                        "heat by fuel below 88 % of that of its good days",
                        0.6)
                .needs(FUEL, WATER_FLOW, HW_SUPPLY, HW_RETURN)
                .unless(t -> learned(t, LearnedParameter.BOILER_EFFICIENCY))
                .when(30, (t, m) -> !Double.isNaN(BoilerFigures.efficiency(t, m)))
                .fault(
                        120,
                        (t, m) -> BoilerFigures.efficiency(t, m)
                                < POOR * t.parameters().of(LearnedParameter.BOILER_EFFICIENCY))
                .anyHour()
                .wastes(
                        WastedEnergy.HEAT,
                        (t, m) -> t.at(FUEL, m)
                                * (1
                                        - BoilerFigures.efficiency(t, m)
                                                / t.parameters().of(LearnedParameter.BOILER_EFFICIENCY)))
                .build();
    }

    private static @Nullable NotEvaluable learned(EquipmentTrend trend, LearnedParameter parameter) {
        return trend.parameters().knows(parameter, LEARNED) ? null : NotEvaluable.NOT_LEARNT;
    }

    /** Flue gas is 25 K hotter above the water than on the cleanest days: soot or scale. Siegert: about 1 % of the fuel for each 20 K. */
    private static FaultRule flueTooHot() {
        return ConditionRule.of(
                        "FLUE-HOT",
                        "Flue gas leaves hotter than it used to: soot or scale on the heating surface, or too much air",
                        "flue gas − leaving water 25 K above that of the cleanest days",
                        0.6)
                .needs(FLUE, HW_SUPPLY)
                .needsOneOf(LOAD, FAN)
                .unless(t -> learned(t, LearnedParameter.FLUE_EXCESS))
                .when(20, (t, m) -> !Double.isNaN(BoilerFigures.flueExcess(t, m)))
                .fault(
                        60,
                        (t, m) ->
                                BoilerFigures.flueExcess(t, m) > t.parameters().of(LearnedParameter.FLUE_EXCESS) + SOOT)
                .anyHour()
                .wastes(
                        WastedEnergy.HEAT,
                        (t, m) -> t.at(FUEL, m)
                                * (BoilerFigures.flueExcess(t, m)
                                        - t.parameters().of(LearnedParameter.FLUE_EXCESS))
                                / 2000)
                .build();
    }

    /** Water comes back hotter than it leaves while the burner fires: sensors exchanged or wrong. */
    private static FaultRule reversed() {
        return ConditionRule.of(
                        "HW-REVERSED",
                        "Hot water comes back hotter than it leaves: sensors exchanged or wrong",
                        "return > leaving water + 1 K for 30 minutes of firing",
                        0.8)
                .needs(HW_SUPPLY, HW_RETURN)
                .needsOneOf(LOAD, FAN)
                .when(30, BoilerFigures::firing)
                .fault(30, (t, m) -> t.at(HW_RETURN, m) > t.at(HW_SUPPLY, m) + 1)
                .anyHour()
                .build();
    }
}
