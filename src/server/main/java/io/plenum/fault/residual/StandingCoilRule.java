package io.plenum.fault.residual;

import static io.plenum.fault.Quantity.FAN;
import static io.plenum.fault.Quantity.FAN_SPEED;
import static io.plenum.fault.Quantity.MAT;
import static io.plenum.fault.Quantity.OAT;
import static io.plenum.fault.Quantity.RAT;
import static io.plenum.fault.Quantity.SAT;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.FaultRule;
import io.plenum.fault.MinuteEvaluation;
import io.plenum.fault.Quantity;
import java.util.List;
import java.util.Set;

/**
 * A coil that is warm, or cold, while the fan stands: two hours after it stopped and the valve was shut, the supply sensor is still more
 * than 5 K beyond every air temperature that the unit has seen since its fan last started, for half an hour. Reads supply, mixed, return
 * and outdoor air, the fan's status and one valve's command.
 *
 * <p>Second law: without a flow of water the casing can only come to the temperatures around it. These are the air outside and the rooms,
 * and return air told the rooms' temperature while the fan ran; what is left in a coil of some litres is gone in less than two hours.
 * 5 K is more than the sensors disagree by in still air (1 to 3 K in ASHRAE Guideline 36).
 */
abstract class StandingCoilRule implements FaultRule {

    private static final int REST = 120;
    private static final int DELAY = 30;
    private static final double SHUT = 0.01;
    private static final double BEYOND = 5;

    private final Quantity valve;

    StandingCoilRule(Quantity valve) {
        this.valve = valve;
    }

    /** 1 for a coil that heats, −1 for one that cools. */
    abstract int direction();

    @Override
    public final MinuteEvaluation evaluate(EquipmentTrend raw) {
        EquipmentTrend trend = raw.smoothed();
        MinuteEvaluation evaluation = new MinuteEvaluation();
        double extreme = Double.NaN;
        int rest = 0;
        for (int minute = 0; minute < trend.minutes(); minute++) {
            extreme = extreme(trend, minute, extreme);
            rest = !trend.running(minute) && trend.at(valve, minute) <= SHUT ? rest + 1 : 0;
            double beyond = direction() * trend.at(SAT, minute) - extreme;
            if (rest > REST && !Double.isNaN(beyond)) {
                evaluation.decide(minute, beyond > BEYOND);
            }
        }
        return evaluation.delayed(DELAY);
    }

    /** The farthest that the surroundings have gone since the fan last started; NaN until it has, and again after a gap in the record. */
    private double extreme(EquipmentTrend trend, int minute, double before) {
        double now = Math.max(
                direction() * trend.at(MAT, minute),
                Math.max(direction() * trend.at(RAT, minute), direction() * trend.at(OAT, minute)));
        boolean starts = trend.running(minute) && (minute == 0 || !trend.running(minute - 1));
        return starts ? now : Math.max(before, now);
    }

    @Override
    public final boolean anyHour() {
        return true;
    }

    @Override
    public final double confidence() {
        return 0.7;
    }

    @Override
    public final Set<Quantity> needs() {
        return Set.of(SAT, MAT, RAT, OAT, valve);
    }

    /** Whether the fan stands has to be known. */
    @Override
    public final List<Set<Quantity>> needsOneOf() {
        return List.of(Set.of(FAN, FAN_SPEED));
    }
}
