package io.plenum.fault.rooftop;

import static io.plenum.fault.Quantity.*;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.FaultRule;
import io.plenum.fault.LearnedParameter;
import io.plenum.fault.NotEvaluable;
import io.plenum.fault.Quantity;
import io.plenum.fault.WastedEnergy;
import io.plenum.fault.rules.AirHeat;
import io.plenum.fault.rules.ConditionRule;
import io.plenum.fault.rules.EnteringAir;
import io.plenum.fault.rules.StartCounter;
import java.util.List;

/**
 * Compressors and burners in stages. Source of the checks, where no other is named: Katipamula, Kim, Lutes and Underhill, Rooftop Unit
 * Embedded Diagnostics, PNNL-23790 (2015); their figures are in °F and per unit, the ones here are wide enough for one stage of several.
 */
public final class StagedRules {

    private static final int SETTLED = 10;
    private static final int RESTED = 15;
    /** K; one stage of two takes 4 to 6 K out of full air, a healthy single stage 8 to 12 K. */
    private static final double LEAST_COOLING = 3;
    /** K; a burner's first stage adds 10 K and more. */
    private static final double LEAST_HEATING = 5;

    private static final int MOST_STARTS = 6;
    private static final double OPEN = 0.8;
    /** °C; below it outdoor air alone cools what a compressor would (ASHRAE 90.1, 6.5.1: integrated economisers). */
    private static final double COLD_ENOUGH = 13;

    private StagedRules() {}

    public static List<FaultRule> all() {
        return List.of(
                noCooling(),
                coolingStuckOn(),
                noHeating(),
                heatingStuckOn(),
                both(),
                cycling(),
                withoutFan(),
                freeCooling());
    }

    private static boolean on(EquipmentTrend trend, int minute, Quantity... stages) {
        for (Quantity stage : stages) {
            if (trend.at(stage, minute) > 0.5) {
                return true;
            }
        }
        return false;
    }

    /** Every stage that is known is known to be off. */
    private static boolean off(EquipmentTrend trend, int minute, Quantity... stages) {
        for (Quantity stage : stages) {
            if (trend.has(stage) && !(trend.at(stage, minute) < 0.5)) {
                return false;
            }
        }
        return true;
    }

    private static boolean cools(EquipmentTrend trend, int minute) {
        return on(trend, minute, COOL_STAGE_1, COOL_STAGE_2);
    }

    private static boolean heats(EquipmentTrend trend, int minute) {
        return on(trend, minute, HEAT_STAGE_1, HEAT_STAGE_2);
    }

    private static boolean atRest(EquipmentTrend trend, int minute) {
        return trend.running(minute)
                && off(trend, minute, COOL_STAGE_1, COOL_STAGE_2, HEAT_STAGE_1, HEAT_STAGE_2)
                && !(trend.at(COOLING, minute) > 0.01)
                && !(trend.at(HEATING, minute) > 0.01);
    }

    /** By how much the air is cooled at least, K, whatever it was mixed of; below 0 where it may not be cooled at all. */
    private static double cooledAtLeast(EquipmentTrend trend, int minute) {
        return EnteringAir.coldest(trend, minute) - trend.at(SAT, minute);
    }

    private static double cooledAtMost(EquipmentTrend trend, int minute) {
        return EnteringAir.warmest(trend, minute) - trend.at(SAT, minute);
    }

    /** A compressor has run for 10 minutes and the air is cooled by less than 3 K. */
    private static FaultRule noCooling() {
        return ConditionRule.of(
                        "DX-NO-COOLING",
                        "The compressor runs and does not cool: charge lost, valves of the compressor, or coil iced up",
                        "compressor on for 10 minutes and supply air less than 3 K below entering air",
                        0.8)
                .needs(SAT, COOL_STAGE_1)
                .needsOneOf(MAT, RAT)
                .when(SETTLED, (t, m) -> t.running(m) && cools(t, m) && !heats(t, m))
                .fault(10, (t, m) -> cooledAtMost(t, m) < LEAST_COOLING)
                .pace(30, 120)
                .wastes(WastedEnergy.ELECTRICITY, (t, m) -> t.at(POWER, m))
                .build();
    }

    /** All stages have been off for a quarter of an hour and the air is still cooled by more than 3 K: a contactor is welded. */
    private static FaultRule coolingStuckOn() {
        return ConditionRule.of(
                        "DX-STUCK-ON",
                        "Air is cooled with all compressors off: contactor welded, or the status is wrong",
                        "all stages off for 15 minutes and supply air more than 3 K below entering air",
                        0.8)
                .needs(SAT, COOL_STAGE_1)
                .needsOneOf(MAT, RAT)
                .when(RESTED, StagedRules::atRest)
                .fault(15, (t, m) -> cooledAtLeast(t, m) > LEAST_COOLING)
                .anyHour()
                .wastes(WastedEnergy.COLD, (t, m) -> AirHeat.kilowatts(t.at(FLOW, m), cooledAtLeast(t, m)))
                .build();
    }

    /** A heating stage has been on for 10 minutes and the air is warmed by less than 5 K. */
    private static FaultRule noHeating() {
        return ConditionRule.of(
                        "GAS-NO-HEAT",
                        "The heating stage is on and does not heat: ignition, gas valve, limit switch, or heater",
                        "heating stage on for 10 minutes and supply air less than 5 K above entering air",
                        0.8)
                .needs(SAT, HEAT_STAGE_1)
                .needsOneOf(MAT, RAT)
                .when(SETTLED, (t, m) -> t.running(m) && heats(t, m) && !cools(t, m))
                .fault(10, (t, m) -> -cooledAtLeast(t, m) < LEAST_HEATING)
                .pace(30, 120)
                .build();
    }

    /** All stages have been off for a quarter of an hour and the air is still warmed by more than 5 K. */
    private static FaultRule heatingStuckOn() {
        return ConditionRule.of(
                        "GAS-STUCK-ON",
                        "Air is heated with all stages off: gas valve or contactor does not close",
                        "all stages off for 15 minutes and supply air more than 5 K above entering air",
                        0.8)
                .needs(SAT, HEAT_STAGE_1)
                .needsOneOf(MAT, RAT)
                .when(RESTED, StagedRules::atRest)
                .fault(15, (t, m) -> -cooledAtMost(t, m) > LEAST_HEATING)
                .anyHour()
                .wastes(WastedEnergy.HEAT, (t, m) -> AirHeat.kilowatts(t.at(FLOW, m), cooledAtMost(t, m)))
                .build();
    }

    /** A compressor and a heating stage at once. Some units reheat to dry the air; dismiss the finding there. */
    private static FaultRule both() {
        return ConditionRule.of(
                        "DX-HEAT-COOL",
                        "Compressor and heating run at the same time: thermostat, interlock, or stuck contactor",
                        "a cooling and a heating stage on for 10 minutes",
                        0.9)
                .needs(COOL_STAGE_1, HEAT_STAGE_1)
                .when(0, EquipmentTrend::running)
                .fault(10, (t, m) -> cools(t, m) && heats(t, m))
                .anyHour()
                .sampled()
                .build();
    }

    /**
     * A compressor that starts more than six times an hour: makers allow six to ten, since oil comes back and windings cool only in runs
     * of some minutes.
     */
    private static FaultRule cycling() {
        return ConditionRule.of(
                        "DX-CYCLING",
                        "The compressor starts too often: unit too large, dead band too small, or a pressure switch trips",
                        "more than 6 starts within an hour",
                        0.7)
                .needs(COOL_STAGE_1)
                .when(60, (t, m) -> !Double.isNaN(t.at(COOL_STAGE_1, m)))
                .fault(
                        0,
                        (t, m) -> starts(t, COOL_STAGE_1, m) > MOST_STARTS || starts(t, COOL_STAGE_2, m) > MOST_STARTS)
                .anyHour()
                .sampled()
                .build();
    }

    private static int starts(EquipmentTrend trend, Quantity stage, int minute) {
        return StartCounter.of(trend, stage.name(), (t, m) -> t.at(stage, m) > 0.5, (t, m) -> t.at(stage, m) < 0.5)
                .inHour(minute);
    }

    /** A compressor runs while the supply fan stands: the coil ices up and liquid comes back. */
    private static FaultRule withoutFan() {
        return ConditionRule.of(
                        "DX-NO-FAN",
                        "The compressor runs though the supply fan stands: interlock, belt, or status contact",
                        "compressor on and fan off for 3 minutes",
                        0.9)
                .needs(COOL_STAGE_1, FAN)
                .when(0, StagedRules::cools)
                .fault(3, (t, m) -> t.at(FAN, m) < 0.5)
                .anyHour()
                .sampled()
                .pace(10, 30)
                .build();
    }

    /**
     * A compressor runs while it is colder than 13 °C outside and the damper is not open; only for a unit whose damper opens beyond 80 % at
     * some time. PNNL-23790: not economising when it should.
     */
    private static FaultRule freeCooling() {
        return ConditionRule.of(
                        "DX-FREE-COOLING",
                        "The compressor runs though outdoor air is cold enough: economiser disabled or its damper stuck",
                        "compressor on and damper below 80 % with outdoor air below 13 °C",
                        0.8)
                .needs(COOL_STAGE_1, OAT, OA_DAMPER)
                .unless(t ->
                        t.parameters().of(LearnedParameter.DAMPER_MOST) > OPEN ? null : NotEvaluable.NOT_APPLICABLE)
                .when(0, (t, m) -> t.running(m) && t.at(OAT, m) < COLD_ENOUGH)
                .fault(15, (t, m) -> cools(t, m) && t.at(OA_DAMPER, m) < OPEN)
                .wastes(WastedEnergy.ELECTRICITY, (t, m) -> t.at(POWER, m))
                .build();
    }
}
