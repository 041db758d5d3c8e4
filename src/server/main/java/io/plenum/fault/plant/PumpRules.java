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

/** Pumps of water circuits, with or without a drive. Hydraulics after the pump and system curves of the Hydraulic Institute (ANSI/HI 9.6). */
public final class PumpRules {

    private static final double NO_FLOW = 0.05;
    private static final double LITTLE_FLOW = 0.1;
    private static final double LEAST_SPEED = 0.3;
    private static final double SHUT = 0.05;
    private static final double MUCH = 1.25;
    private static final double DEAD_HEAD = 0.9;
    /** Pa; error of a differential-pressure sensor of a plant. */
    private static final double DP_ERROR = 5000;

    private static final int MOST_STARTS = 4;

    private PumpRules() {}

    public static List<FaultRule> all() {
        return List.of(
                withoutFlow(), deadHead(), withoutDemand(), flatOut(), flowWhileOff(), pressureTooHigh(), cycling());
    }

    private static @Nullable NotEvaluable withoutGreatestFlow(EquipmentTrend trend) {
        return trend.parameters().knows(LearnedParameter.FLOW_MOST, 1) ? null : NotEvaluable.NOT_LEARNT;
    }

    private static boolean pumps(EquipmentTrend trend, int minute) {
        return trend.running(minute) && !(trend.at(PUMP_SPEED, minute) < LEAST_SPEED);
    }

    private static double flowPart(EquipmentTrend trend, int minute) {
        return trend.at(WATER_FLOW, minute) / trend.parameters().of(LearnedParameter.FLOW_MOST);
    }

    /** The pump runs for 10 minutes and moves less than 5 % of the greatest flow. */
    private static FaultRule withoutFlow() {
        return ConditionRule.of(
                        "PUMP-NO-FLOW",
                        "The pump runs and moves no water: closed valve, air, coupling broken, or flow meter",
                        "running for 10 minutes with less than 5 % of the greatest flow",
                        0.8)
                .needs(FAN, WATER_FLOW)
                .unless(PumpRules::withoutGreatestFlow)
                .when(10, PumpRules::pumps)
                .fault(10, (t, m) -> flowPart(t, m) < NO_FLOW)
                .anyHour()
                .pace(15, 60)
                .wastes(WastedEnergy.ELECTRICITY, (t, m) -> t.at(POWER, m))
                .build();
    }

    /**
     * The pump pushes against a closed circuit: hardly any flow and 90 % or more of the greatest pressure that it has shown, or 10 % above
     * its set point. Its water heats up and its bearings suffer.
     */
    private static FaultRule deadHead() {
        return ConditionRule.of(
                        "PUMP-DEADHEAD",
                        "The pump works against a closed circuit: all valves shut and no bypass, or a shut-off valve",
                        "less than 10 % of the greatest flow at 90 % or more of the greatest pressure, for 15 minutes",
                        0.8)
                .needs(FAN, WATER_FLOW, WATER_DP)
                .unless(PumpRules::withoutGreatestFlow)
                .when(10, PumpRules::pumps)
                .fault(15, (t, m) -> flowPart(t, m) < LITTLE_FLOW && highPressure(t, m))
                .anyHour()
                .pace(30, 60)
                .wastes(WastedEnergy.ELECTRICITY, (t, m) -> t.at(POWER, m))
                .build();
    }

    private static boolean highPressure(EquipmentTrend trend, int minute) {
        double pressure = trend.at(WATER_DP, minute);
        return pressure >= DEAD_HEAD * trend.parameters().of(LearnedParameter.WATER_DP_MOST)
                || pressure > 1.1 * trend.at(WATER_DP_SP, minute) + DP_ERROR;
    }

    /**
     * The pump runs for an hour while no valve that it serves is open by more than 5 %. Reported with less than certainty, as there may be
     * consumers without a point. ASHRAE Guideline 36-2021, 5.20 and 5.21: plants run on requests.
     */
    private static FaultRule withoutDemand() {
        return ConditionRule.of(
                        "PUMP-NO-DEMAND",
                        "The pump runs without demand for water: no release by demand, schedule, or an override",
                        "running for 1 hour with all known valves at 5 % or less",
                        0.45)
                .needs(FAN, CONSUMER_VALVE)
                .when(15, EquipmentTrend::running)
                .fault(60, (t, m) -> t.at(CONSUMER_VALVE, m) <= SHUT)
                .anyHour()
                .wastes(WastedEnergy.ELECTRICITY, (t, m) -> t.at(POWER, m))
                .build();
    }

    /** The drive stands at 99 % or more for four hours: in hand, set point out of reach, or throttled by hand. */
    private static FaultRule flatOut() {
        return ConditionRule.of(
                        "PUMP-FULL",
                        "The pump runs at full speed for hours: drive in hand, set point out of reach, or throttled by hand",
                        "speed at 99 % or more for 4 hours",
                        0.4)
                .needs(FAN, PUMP_SPEED)
                .when(0, EquipmentTrend::running)
                .fault(240, (t, m) -> t.at(PUMP_SPEED, m) >= 0.99)
                .anyHour()
                .build();
    }

    /** Water flows by 10 % or more of the greatest flow though the pump has stood for a quarter of an hour. A second pump may be the reason. */
    private static FaultRule flowWhileOff() {
        return ConditionRule.of(
                        "PUMP-BACKFLOW",
                        "Water flows though the pump stands: check valve leaks, another pump, or the flow meter's zero",
                        "off for 15 minutes and flow above 10 % of the greatest",
                        0.4)
                .needs(FAN, WATER_FLOW)
                .unless(PumpRules::withoutGreatestFlow)
                .when(15, (t, m) -> t.at(FAN, m) < 0.5)
                .fault(15, (t, m) -> flowPart(t, m) > LITTLE_FLOW)
                .anyHour()
                .build();
    }

    /**
     * The drive does not slow down although the pressure is far above its set point: more than 1.25 times and 5 kPa, at half speed or more,
     * for half an hour. The other side of {@code PUMP-LIMIT}.
     */
    private static FaultRule pressureTooHigh() {
        return ConditionRule.of(
                        "PUMP-DP-HIGH",
                        "Pressure far above its set point and the pump does not slow down: drive in hand, or the sensor",
                        "differential pressure > 1.25 × set point + 5 kPa at a speed of 50 % or more",
                        0.7)
                .needs(WATER_DP, WATER_DP_SP, PUMP_SPEED)
                .when(5, (t, m) -> t.running(m) && t.at(WATER_DP_SP, m) > DP_ERROR)
                .fault(
                        30,
                        (t, m) -> t.at(PUMP_SPEED, m) >= 0.5
                                && t.at(WATER_DP, m) > MUCH * t.at(WATER_DP_SP, m) + DP_ERROR)
                .anyHour()
                .build();
    }

    /** More than four starts within an hour: motors of some kilowatts are allowed that by NEMA MG 10 and IEC 60034-12. */
    private static FaultRule cycling() {
        return ConditionRule.of(
                        "PUMP-CYCLING",
                        "The pump starts too often: release by demand without a least running time, or pressure switch",
                        "more than 4 starts within an hour",
                        0.6)
                .needs(FAN)
                .when(60, (t, m) -> !Double.isNaN(t.at(FAN, m)))
                .fault(
                        0,
                        (t, m) -> StartCounter.of(
                                                t,
                                                "machine",
                                                (x, i) -> x.at(FAN, i) > 0.5,
                                                (x, i) -> x.at(FAN, i) < 0.5)
                                        .inHour(m)
                                > MOST_STARTS)
                .anyHour()
                .sampled()
                .build();
    }
}
