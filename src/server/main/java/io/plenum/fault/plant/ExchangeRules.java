package io.plenum.fault.plant;

import static io.plenum.fault.Quantity.*;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.FaultRule;
import io.plenum.fault.LearnedParameter;
import io.plenum.fault.NotEvaluable;
import io.plenum.fault.rules.ConditionRule;
import java.util.List;

/** Heat exchangers between two waters, and what a cooling tower has beside its approach. */
public final class ExchangeRules {

    private static final int LEARNED = 7;
    private static final double POOR = 0.75;
    private static final double OVERCOOLED = 2;

    private ExchangeRules() {}

    public static List<FaultRule> exchanger() {
        return List.of(fouled());
    }

    public static List<FaultRule> tower() {
        return List.of(overcools());
    }

    /**
     * The exchanger takes up a quarter less of what lies between its two waters than on its good days, for two hours. Needs all four
     * temperatures and seven days.
     */
    private static FaultRule fouled() {
        return ConditionRule.of(
                        "EXCHANGER-FOULED",
                        "The heat exchanger passes less heat than on its good days: fouled, bypassed, or too little flow",
                        "effectiveness below 75 % of that of its good days for 2 hours",
                        0.6)
                .needs(HX_PRIMARY_IN, HX_PRIMARY_OUT, HX_SECONDARY_IN, HX_SECONDARY_OUT)
                .unless(t -> t.parameters().knows(LearnedParameter.EXCHANGER_QUALITY, LEARNED)
                        ? null
                        : NotEvaluable.NOT_LEARNT)
                .when(30, (t, m) -> moves(t, m) && !Double.isNaN(ExchangerFigures.effectiveness(t, m)))
                .fault(
                        120,
                        (t, m) -> ExchangerFigures.effectiveness(t, m)
                                < POOR * t.parameters().of(LearnedParameter.EXCHANGER_QUALITY))
                .anyHour()
                .build();
    }

    private static boolean moves(EquipmentTrend trend, int minute) {
        return trend.running(minute) && !(trend.at(WATER_FLOW, minute) <= 0);
    }

    /** The tower's fan runs at half speed or more while its water is 2 K below the set point: fan in hand, or the sensor. */
    private static FaultRule overcools() {
        return ConditionRule.of(
                        "TOWER-COLD",
                        "The tower cools below its set point: fan in hand, control, or sensor",
                        "condenser water > 2 K below its set point with the fan at 50 % or more for 30 minutes",
                        0.6)
                .needs(CONDENSER, COND_SP, FAN_SPEED)
                .when(10, EquipmentTrend::running)
                .fault(30, (t, m) -> t.at(FAN_SPEED, m) >= 0.5 && t.at(CONDENSER, m) < t.at(COND_SP, m) - OVERCOOLED)
                .anyHour()
                .build();
    }
}
