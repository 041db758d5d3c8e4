package io.plenum.fault.rules.operation;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.LearnedParameter;
import io.plenum.fault.MinuteEvaluation;
import io.plenum.fault.NotEvaluable;
import io.plenum.fault.Quantity;
import io.plenum.fault.rules.MinuteRule;
import io.plenum.fault.rules.RuleDefinition;
import java.util.Set;

/**
 * The fan runs for more than three hours outside occupancy, though it usually stands then: a unit that runs for more than a third of
 * its unoccupied time is meant to. Told with little confidence, since night purge and set-back are reasons too. Reads the fan's status
 * and the occupancy.
 */
public final class ScheduleRule extends MinuteRule {

    private static final double USUAL = 1 / 3.0;

    public ScheduleRule() {
        super(
                new RuleDefinition(
                        "SCHEDULE",
                        "The fan runs outside occupancy: schedule, override or night set-back",
                        "fan on and unoccupied for more than 3 hours",
                        0.3),
                Set.of(Quantity.FAN, Quantity.OCCUPIED),
                180);
    }

    @Override
    public boolean anyHour() {
        return true;
    }

    @Override
    public MinuteEvaluation evaluate(EquipmentTrend trend) {
        return trend.parameters().of(LearnedParameter.EMPTY_RUNS) > USUAL
                ? MinuteEvaluation.none(NotEvaluable.NOT_APPLICABLE)
                : super.evaluate(trend);
    }

    @Override
    protected boolean holds(EquipmentTrend trend, int minute) {
        return trend.at(Quantity.OCCUPIED, minute) < 0.5;
    }
}
