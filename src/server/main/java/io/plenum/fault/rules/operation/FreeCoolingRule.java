package io.plenum.fault.rules.operation;

import static io.plenum.fault.Quantity.COOLING;
import static io.plenum.fault.Quantity.OAT;
import static io.plenum.fault.Quantity.OA_DAMPER;
import static io.plenum.fault.Quantity.SAT_COOLING_SP;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.LearnedParameter;
import io.plenum.fault.MinuteEvaluation;
import io.plenum.fault.NotEvaluable;
import io.plenum.fault.rules.MinuteRule;
import io.plenum.fault.rules.RuleDefinition;
import java.util.Set;

/**
 * Mechanical cooling with the outdoor-air damper not open although outdoor air is colder than the supply has to be: OAT &lt; SP − 3 K
 * (fan heat, and the accuracy of both sensors), cooling above 10 %, damper below 80 %, for half an hour. Only for a unit whose
 * damper opens beyond 80 % at some time, so one without an economiser is not blamed.
 */
final class FreeCoolingRule extends MinuteRule {

    private static final double MARGIN = 3;
    private static final double OPEN = 0.8;

    FreeCoolingRule() {
        super(
                new RuleDefinition(
                        "FREE-COOLING",
                        "Free cooling is not used: economiser disabled, its damper overridden or its lockout wrong",
                        "cooling above 10 % and damper below 80 % while OAT < setpoint − 3 K",
                        0.8),
                Set.of(COOLING, OAT, OA_DAMPER, SAT_COOLING_SP),
                30);
    }

    @Override
    public MinuteEvaluation evaluate(EquipmentTrend raw) {
        return raw.parameters().of(LearnedParameter.DAMPER_MOST) > OPEN
                ? super.evaluate(raw)
                : MinuteEvaluation.none(NotEvaluable.NOT_APPLICABLE);
    }

    @Override
    protected boolean holds(EquipmentTrend trend, int minute) {
        return trend.at(COOLING, minute) > 0.1
                && trend.at(OA_DAMPER, minute) < OPEN
                && trend.at(OAT, minute) < trend.at(SAT_COOLING_SP, minute) - MARGIN;
    }
}
