package io.plenum.fault.selftest.laid;

import io.plenum.fault.Quantity;
import java.util.List;
import java.util.Set;

/**
 * A valve that does not shut tight: the coil works as if it were open by so much at least, with water as warm or cold as when it worked
 * in truth, and around those times only. The controller of the supply air makes good what it can.
 */
record LeakingValve(Coil coil) implements SyntheticFault {

    @Override
    public Set<Quantity> needs() {
        return Set.of(coil.valve, coil.leaving);
    }

    @Override
    public List<Double> sizes() {
        return List.of(0.1, 0.2, 0.35, 0.5);
    }

    @Override
    public void lay(UnitCopy copy, UnitPhysics physics, double size) {
        SupplyControl control = new SupplyControl(copy, physics);
        for (int minute = copy.onset(); minute < copy.minutes(); minute++) {
            double opening = copy.at(coil.valve, minute);
            double warmer = coil.sign * (size - opening) * physics.gainUnasked(coil, minute);
            if (opening < size && air(copy, minute) && !Double.isNaN(warmer)) {
                copy.set(coil.valve, minute, 0);
                double stays = coil == Coil.REHEAT ? warmer : control.react(minute, warmer, coil.valve);
                copy.add(coil.leaving, minute, stays);
            }
        }
    }

    /** Air moves over the coil: in a box, which knows no fan, while it has flow. */
    static boolean air(UnitCopy copy, int minute) {
        return copy.has(Quantity.SOURCE_FAN)
                ? copy.before(Quantity.SOURCE_FAN, minute) > 0.5 && !(copy.before(Quantity.FLOW, minute) <= 0)
                : copy.running(minute);
    }
}
