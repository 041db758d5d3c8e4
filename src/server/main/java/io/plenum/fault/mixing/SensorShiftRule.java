package io.plenum.fault.mixing;

import static io.plenum.fault.Quantity.*;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.FaultRule;
import io.plenum.fault.MinuteEvaluation;
import io.plenum.fault.NotEvaluable;
import io.plenum.fault.Quantity;
import java.util.Set;

/**
 * Return, mixed and outdoor air fit together otherwise than on this unit's other days, by 1.2 K or more, by the {@link SensorBalance}:
 * what a return fan, layers and the place of a sensor do to it is the same on all days. Reads the three temperatures and the damper's
 * command; needs five days at one end of the damper, less than half of them wrong.
 */
final class SensorShiftRule implements FaultRule {

    @Override
    public MinuteEvaluation evaluate(EquipmentTrend raw) {
        EquipmentTrend trend = raw.smoothed();
        SensorBalance balance = SensorBalance.of(trend);
        if (!balance.learned()) {
            return MinuteEvaluation.none(NotEvaluable.NOT_LEARNT);
        }
        MinuteEvaluation evaluation = new MinuteEvaluation();
        for (int minute = 0; minute < trend.minutes(); minute++) {
            if (balance.judges(minute)) {
                evaluation.decide(minute, balance.shifted(minute));
            }
        }
        return evaluation;
    }

    @Override
    public String id() {
        return "MIXING-SHIFT";
    }

    @Override
    public String cause() {
        return "Return, mixed or outdoor sensor has shifted, or the damper lets in another share: they fit together otherwise than on"
                + " other days";
    }

    @Override
    public String condition() {
        return "MAT − RAT − share · (OAT − RAT) 1.2 K or more off that of the unit's other days";
    }

    @Override
    public double confidence() {
        return 0.6;
    }

    @Override
    public boolean anyHour() {
        return true;
    }

    @Override
    public Set<Quantity> needs() {
        return Set.of(MAT, RAT, OAT, OA_DAMPER);
    }
}
