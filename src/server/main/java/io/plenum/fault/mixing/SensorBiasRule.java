package io.plenum.fault.mixing;

import static io.plenum.fault.Quantity.*;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.FaultRule;
import io.plenum.fault.MinuteEvaluation;
import io.plenum.fault.NotEvaluable;
import io.plenum.fault.Quantity;
import java.util.Set;

/**
 * One of the three temperature sensors of a mixing box shows too much or too little, by the {@link SensorBalance}. Reads mixed, return and
 * outdoor air and the damper's command, with the fan's status or speed where there is one; needs five days at one end of the damper, with
 * outdoor air that varies by a few kelvin from day to day. A sensor of which so little arrives in the mixture that 4 K would not show is
 * not evaluable: the outdoor one at a small share of outdoor air, the return one at a large share.
 *
 * <p>That the three contradict each other is seen without any of that where mixed air is colder or warmer than both that it is made of
 * ({@link ImpossibleMixture}).
 */
final class SensorBiasRule implements FaultRule {

    private final SuspectSensor suspect;

    SensorBiasRule(SuspectSensor suspect) {
        this.suspect = suspect;
    }

    @Override
    public MinuteEvaluation evaluate(EquipmentTrend raw) {
        EquipmentTrend trend = raw.smoothed();
        SensorBalance balance = SensorBalance.of(trend);
        if (suspect != SuspectSensor.ANY && !balance.learned()) {
            return MinuteEvaluation.none(NotEvaluable.NOT_LEARNT);
        }
        ImpossibleMixture impossible = ImpossibleMixture.of(trend);
        MinuteEvaluation evaluation = new MinuteEvaluation();
        for (int minute = 0; minute < trend.minutes(); minute++) {
            boolean wrong = balance.wrong(minute) && balance.suspectAt(minute) == suspect;
            if (suspect == SuspectSensor.ANY && impossible.judges(minute)) {
                evaluation.decide(minute, wrong || impossible.wrong(minute));
            } else if (wrong || balance.shows(suspect, minute)) {
                evaluation.decide(minute, wrong);
            }
        }
        return evaluation;
    }

    @Override
    public String id() {
        return switch (suspect) {
            case ANY -> "BIAS-MIXING";
            case MIXED -> "BIAS-MIXED";
            case RETURN -> "BIAS-RETURN";
            case OUTDOOR -> "BIAS-OUTDOOR";
        };
    }

    @Override
    public String cause() {
        return switch (suspect) {
            case ANY -> "Return, mixed and outdoor air contradict each other: one of the three sensors is wrong";
            case MIXED -> "The mixed-air sensor is wrong: it does not fit to return and outdoor air";
            case RETURN -> "The return-air sensor is wrong: it does not fit to mixed and outdoor air";
            case OUTDOOR -> "The outdoor-air sensor is wrong: it does not fit to return and mixed air";
        };
    }

    @Override
    public String condition() {
        return "MAT − RAT − share · (OAT − RAT) off zero by 2 K or more, the share as the unit's days show it";
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
