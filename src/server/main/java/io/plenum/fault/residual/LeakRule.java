package io.plenum.fault.residual;

import static io.plenum.fault.Quantity.FLOW;
import static io.plenum.fault.Quantity.MAT;
import static io.plenum.fault.Quantity.SAT;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.FaultRule;
import io.plenum.fault.MinuteEvaluation;
import io.plenum.fault.Quantity;
import io.plenum.fault.rules.AirHeat;
import java.util.Set;

/**
 * A coil that heats or cools with its valve shut: the balance of {@link ShutCoils} watched by a {@link Cusum} with 0.3 K scale that
 * forgives 0.6 K. Two conditions must agree, one relative to this unit and one physical, so that a file full of faulty days does not
 * pass for normal and a sensor's offset not for a leak. Reads supply and mixed air, its valve's command, and the
 * other's to learn what the fan adds.
 */
abstract class LeakRule implements FaultRule {

    static final double FORGIVEN = 0.6;
    private static final double SCALE = 0.3;
    private static final double LIMIT = 15;

    /** How far the coil's effect shows, in K above zero where it leaks. */
    abstract double residual(double rise, double fanRise);

    /** Supply less mixed air while this coil has to be idle, K. */
    abstract double rise(ShutCoils coils, int minute);

    /** What the fan adds where the unit has not shown it, K: the end of 0 to 2 K at which nothing is found too much. */
    abstract double unknownFanRise();

    /** The command that has to be shut. */
    abstract Quantity valve();

    /** Whether physics allows no other reading of this rise, K. */
    abstract boolean beyondPhysics(double rise);

    @Override
    public MinuteEvaluation evaluate(EquipmentTrend trend) {
        ShutCoils coils = ShutCoils.of(trend);
        Cusum cusum = new Cusum(SCALE, FORGIVEN / SCALE, LIMIT);
        MinuteEvaluation evaluation = new MinuteEvaluation();
        for (int minute = 0; minute < trend.minutes(); minute++) {
            double rise = rise(coils, minute);
            if (!Double.isNaN(rise)) {
                boolean raised = cusum.raisedBy(residual(rise, coils.fanRise(minute, unknownFanRise())));
                evaluation.decide(minute, raised && beyondPhysics(rise));
            }
        }
        return evaluation;
    }

    /** A valve that is shut is shut at any hour. */
    @Override
    public boolean anyHour() {
        return true;
    }

    @Override
    public double confidence() {
        return 0.8;
    }

    /** The other coil need not be there, nor be known: it can only move the air to its own side. */
    @Override
    public Set<Quantity> needs() {
        return Set.of(SAT, MAT, valve());
    }

    @Override
    public double waste(EquipmentTrend trend, int minute) {
        ShutCoils coils = ShutCoils.of(trend);
        return AirHeat.kilowatts(trend.at(FLOW, minute), rise(coils, minute) - coils.fanRise(minute));
    }
}
