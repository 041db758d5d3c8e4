package io.plenum.fault.terminal;

import static io.plenum.fault.Quantity.*;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.FaultRule;
import io.plenum.fault.LearnedParameter;
import io.plenum.fault.rules.ConditionRule;
import java.util.ArrayList;
import java.util.List;

/** Boxes of variable air volume: cooling only, with reheat, with a fan of their own. A rule without its points is not evaluable. */
public final class BoxRules {

    private static final double SHUT = 0.01;
    private static final double LEAST_FLOW = 0.15;
    private static final double HOT_WATER = 35;
    private static final double LEAST_RISE = 3;
    private static final double LOW_DISCHARGE = 8;

    private BoxRules() {}

    public static List<FaultRule> all() {
        List<FaultRule> rules = new ArrayList<>(ZoneRules.of(TerminalFigures::fed));
        rules.addAll(List.of(
                ZoneRules.heatsWarmRoom(REHEAT, TerminalFigures::fed),
                damperLeaks(),
                flowWithoutFan(),
                damperWithoutEffect(),
                noHeat(),
                lowDischarge(),
                fanFailed(),
                fanWhileCooling()));
        return List.copyOf(rules);
    }

    /**
     * Air passes a shut damper: command at 1 % or less for 10 minutes while the air handler runs, and more than 15 % of the greatest flow
     * of the box.
     *
     * <p>ASHRAE Guideline 36-2021, 5.5.6 and 5.6.6, leaking damper: 10 % of the cooling maximum for 10 minutes. The maximum is not among
     * the points as a rule, so the greatest flow seen stands for it, and 15 % for the 10 since it may have been less.
     */
    private static FaultRule damperLeaks() {
        return ConditionRule.of(
                        "VAV-LEAK",
                        "The damper of the box leaks: air passes though it is commanded shut",
                        "damper at 1 % or less for 10 minutes and flow above 15 % of the greatest",
                        0.7)
                .needs(DAMPER, FLOW, SOURCE_FAN)
                .unless(TerminalFigures::withoutGreatestFlow)
                .when(10, (t, m) -> TerminalFigures.fed(t, m) && t.at(DAMPER, m) <= SHUT)
                .fault(10, BoxRules::flows)
                .anyHour()
                .build();
    }

    /**
     * The flow sensor shows air while the air handler stands: more than 15 % of the greatest flow, 10 minutes after the fan stopped. ASHRAE
     * Guideline 36-2021, 5.5.6, airflow sensor calibration.
     */
    private static FaultRule flowWithoutFan() {
        return ConditionRule.of(
                        "FLOW-ZERO",
                        "The flow sensor of the box has lost its zero: it shows air while the air handler stands",
                        "flow above 15 % of the greatest, 10 minutes after the fan stopped",
                        0.6)
                .needs(FLOW, SOURCE_FAN)
                .unless(TerminalFigures::withoutGreatestFlow)
                .when(10, (t, m) -> t.at(SOURCE_FAN, m) < 0.5)
                .fault(10, BoxRules::flows)
                .anyHour()
                .build();
    }

    private static boolean flows(EquipmentTrend trend, int minute) {
        return trend.at(FLOW, minute) > LEAST_FLOW * trend.parameters().of(LearnedParameter.AIR_MOST);
    }

    /**
     * The damper is sent over 40 points within an hour and the flow changes by less than a tenth of the greatest: stuck, or its flow sensor
     * is. VPACC (Schein and House 2003; NISTIR 7365) sees the same as a flow error that does not go away.
     */
    private static FaultRule damperWithoutEffect() {
        return ConditionRule.of(
                        "VAV-STUCK",
                        "The damper of the box is stuck: it is moved and the air flow stays the same",
                        "command moves by 40 points within an hour and the flow by less than 10 % of the greatest",
                        0.6)
                .needs(DAMPER, FLOW, SOURCE_FAN)
                .unless(TerminalFigures::withoutGreatestFlow)
                .when(
                        0,
                        (t, m) -> TerminalFigures.fed(t, m)
                                && HourSpan.of(t, DAMPER).at(m) >= 0.4)
                .fault(
                        15,
                        (t, m) -> HourSpan.of(t, FLOW).at(m)
                                < 0.1 * t.parameters().of(LearnedParameter.AIR_MOST))
                .build();
    }

    /**
     * Reheat at 90 % or more for 15 minutes warms the air by less than 3 K, though hot water is there where that is known. NIST's rules for
     * boxes (NISTIR 7365) and ASHRAE Guideline 36-2021, 5.6.6, low discharge temperature, without its set point.
     */
    private static FaultRule noHeat() {
        return ConditionRule.of(
                        "BOX-NO-HEAT",
                        "Reheat does not warm the air: valve stuck shut, no hot water, or its heater is off",
                        "reheat at 90 % or more for 15 minutes and discharge − supply air below 3 K",
                        0.7)
                .needs(REHEAT, DISCHARGE, SOURCE_SAT, SOURCE_FAN)
                .when(15, (t, m) -> calls(t, m) && TerminalFigures.fed(t, m) && moves(t, m))
                .fault(15, (t, m) -> t.at(DISCHARGE, m) - t.at(SOURCE_SAT, m) < LEAST_RISE)
                .build();
    }

    private static boolean calls(EquipmentTrend trend, int minute) {
        return trend.at(REHEAT, minute) >= 0.9 && (!trend.has(HW_SUPPLY) || trend.at(HW_SUPPLY, minute) >= HOT_WATER);
    }

    private static boolean moves(EquipmentTrend trend, int minute) {
        return !trend.has(FLOW) || trend.at(FLOW, minute) > 0.01;
    }

    /**
     * Discharge air more than 8 K below its set point for 10 minutes at full reheat: ASHRAE Guideline 36-2021, 5.6.6, low discharge air
     * temperature (15 °F).
     */
    private static FaultRule lowDischarge() {
        return ConditionRule.of(
                        "BOX-LOW-DISCHARGE",
                        "Discharge air stays far below its set point: hot water too cool or too little, or valve stuck",
                        "discharge < set point − 8 K for 10 minutes with reheat at 90 % or more",
                        0.7)
                .needs(REHEAT, DISCHARGE, DISCHARGE_SP, SOURCE_FAN)
                .when(10, (t, m) -> calls(t, m) && TerminalFigures.fed(t, m) && moves(t, m))
                .fault(10, (t, m) -> t.at(DISCHARGE, m) < t.at(DISCHARGE_SP, m) - LOW_DISCHARGE)
                .build();
    }

    /** The box's own fan does not follow its command. ASHRAE Guideline 36-2021, 5.7.6 to 5.10.6, fan alarm. */
    private static FaultRule fanFailed() {
        return ConditionRule.of(
                        "TERMINAL-FAN",
                        "The fan of the box does not follow its command: fuse, motor, or contactor",
                        "command on and status off for 5 minutes",
                        0.9)
                .needs(TERMINAL_FAN_COMMAND, TERMINAL_FAN)
                .when(0, (t, m) -> t.at(TERMINAL_FAN_COMMAND, m) > 0.5)
                .fault(5, (t, m) -> t.at(TERMINAL_FAN, m) < 0.5)
                .sampled()
                .anyHour()
                .pace(15, 30)
                .build();
    }

    /**
     * The fan of a box runs while its damper is wide open for cooling and nothing is to be heated. A parallel fan is meant to stand then
     * (ASHRAE Guideline 36-2021, 5.7.5); a series fan always runs, and which of them it is no point says: reported with low confidence.
     */
    private static FaultRule fanWhileCooling() {
        return ConditionRule.of(
                        "TERMINAL-FAN-COOLING",
                        "The fan of the box runs while it cools: if it is a parallel fan, its control is wrong",
                        "fan on with the damper above 80 % and reheat shut for 30 minutes",
                        0.3)
                .needs(TERMINAL_FAN, DAMPER, REHEAT, SOURCE_FAN)
                .when(0, TerminalFigures::fed)
                .fault(30, (t, m) -> t.at(TERMINAL_FAN, m) > 0.5 && t.at(DAMPER, m) > 0.8 && t.at(REHEAT, m) <= SHUT)
                .build();
    }
}
