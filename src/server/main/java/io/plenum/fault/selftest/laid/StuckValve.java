package io.plenum.fault.selftest.laid;

import io.plenum.fault.Quantity;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A valve that stands still, or is held open by a command that nobody took back. The other actuators make good what they can; the
 * command of the valve itself runs to the end at which it would help.
 *
 * @param held whether the command says so too
 */
record StuckValve(Coil coil, boolean held) implements SyntheticFault {

    /** K that make a controller go to the end. */
    private static final double UNHAPPY = 0.5;

    @Override
    public Set<Quantity> needs() {
        return Set.of(coil.valve, coil.leaving);
    }

    @Override
    public List<Double> sizes() {
        return held ? List.of(0.5, 1.0) : List.of(0.02, 0.5, 1.0);
    }

    /** @param size where it stands, 0 to 1; a valve stuck shut is given as 0.02 */
    @Override
    public void lay(UnitCopy copy, UnitPhysics physics, double size) {
        if (size == 0) {
            return;
        }
        SupplyControl control = new SupplyControl(copy, physics);
        for (int minute = copy.onset(); minute < copy.minutes(); minute++) {
            double opening = copy.before(coil.valve, minute);
            double warmer = coil.sign * (size - opening) * physics.gainUnasked(coil, minute);
            if (LeakingValve.air(copy, minute) && !Double.isNaN(warmer)) {
                coil.reports(copy, minute, size);
                double stays = coil == Coil.REHEAT ? warmer : control.react(minute, warmer, coil.valve);
                copy.add(coil.leaving, minute, stays);
                Double command = command(stays, size);
                if (command != null) {
                    copy.set(coil.valve, minute, command);
                }
            }
        }
    }

    /** Null where it stays as it was. */
    private @Nullable Double command(double stays, double size) {
        if (held) {
            return size;
        }
        return Math.abs(stays) < UNHAPPY ? null : stays * coil.sign > 0 ? 0.0 : 1.0;
    }
}
