package io.plenum.fault.selftest.laid;

import io.plenum.fault.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A valve that swings up and down by so much each ten minutes; the air behind it follows by a third of what it would do in the end. */
record HuntingActuator(Coil coil) implements SyntheticFault {

    private static final int HALF = 5;

    @Override
    public Set<Quantity> needs() {
        return Set.of(coil.valve);
    }

    @Override
    public List<Double> sizes() {
        return List.of(0.1, 0.25, 0.5);
    }

    /** @param size the swing, 0 to 1 */
    @Override
    public void lay(UnitCopy copy, UnitPhysics physics, double size) {
        for (int minute = copy.onset(); size > 0 && minute < copy.minutes(); minute++) {
            double opening = copy.before(coil.valve, minute);
            if (LeakingValve.air(copy, minute) && opening > 0.02) {
                int phase = minute % (2 * HALF);
                double swing = size * ((phase < HALF ? phase : 2 * HALF - phase) / (double) HALF - 0.5);
                copy.setShare(coil.valve, minute, opening + swing);
                coil.reports(copy, minute, copy.at(coil.valve, minute));
                double follows = Optional.of(coil.sign * swing * physics.gain(coil, minute) / 3)
                        .filter(Double::isFinite)
                        .orElse(0.0);
                copy.add(coil.leaving, minute, follows);
            }
        }
    }
}
