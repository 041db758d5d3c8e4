package io.plenum.fault.residual;

import static io.plenum.fault.Quantity.MAT;
import static io.plenum.fault.Quantity.OAT;
import static io.plenum.fault.Quantity.OA_DAMPER;
import static io.plenum.fault.Quantity.RAT;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.FaultRule;
import io.plenum.fault.MinuteEvaluation;
import io.plenum.fault.NotEvaluable;
import io.plenum.fault.Quantity;
import java.util.Set;

/**
 * A figure of {@link FullAir} that departs from what is usual on this unit, beyond its own scatter from day to day. Needs five days at
 * full outdoor air, of which less than half may be faulty.
 */
abstract class FullAirRule implements FaultRule {

    /** What the figure is compared with. */
    abstract DailyNorm usual(FullAir air);

    abstract boolean known(FullAir air, int minute);

    abstract boolean wrong(FullAir air, int minute);

    @Override
    public final MinuteEvaluation evaluate(EquipmentTrend raw) {
        EquipmentTrend trend = raw.smoothed();
        FullAir air = FullAir.of(trend);
        MinuteEvaluation evaluation = Double.isNaN(usual(air).centre())
                ? MinuteEvaluation.none(NotEvaluable.NOT_LEARNT)
                : new MinuteEvaluation();
        for (int minute = 0; minute < trend.minutes(); minute++) {
            if (known(air, minute)) {
                evaluation.decide(minute, wrong(air, minute));
            }
        }
        return evaluation;
    }

    @Override
    public final double confidence() {
        return 0.6;
    }

    @Override
    public final Set<Quantity> needs() {
        return Set.of(MAT, RAT, OAT, OA_DAMPER);
    }
}
