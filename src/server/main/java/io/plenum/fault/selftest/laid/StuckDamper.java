package io.plenum.fault.selftest.laid;

import io.plenum.fault.Quantity;
import java.util.List;
import java.util.Set;

/**
 * An outdoor-air damper that stands still, or is held by a command that nobody took back: the mixture follows it, and the supply air
 * where the coils cannot make it good.
 *
 * @param held whether the command says so too
 */
record StuckDamper(boolean held) implements SyntheticFault {

    @Override
    public Set<Quantity> needs() {
        return Set.of(Quantity.OA_DAMPER, Quantity.OAT, Quantity.RAT);
    }

    @Override
    public List<Double> sizes() {
        return held ? List.of(0.5, 1.0) : List.of(0.1, 0.3, 0.6, 0.9);
    }

    /** @param size where it stands, 0 to 1 */
    @Override
    public void lay(UnitCopy copy, UnitPhysics physics, double size) {
        if (size == 0) {
            return;
        }
        SupplyControl control = new SupplyControl(copy, physics);
        for (int minute = copy.onset(); minute < copy.minutes(); minute++) {
            copy.set(Quantity.POSITION, minute, size);
            if (copy.running(minute)) {
                stand(copy, physics, control, minute, size);
            } else if (held) {
                copy.set(Quantity.OA_DAMPER, minute, size);
            }
        }
    }

    private void stand(UnitCopy copy, UnitPhysics physics, SupplyControl control, int minute, double size) {
        double apart = copy.at(Quantity.OAT, minute) - copy.at(Quantity.RAT, minute);
        double share = physics.outdoorShare(size);
        double warmer = (share - physics.outdoorShare(copy.at(Quantity.OA_DAMPER, minute))) * apart;
        copy.add(Quantity.MAT, minute, warmer);
        copy.set(Quantity.OA_FLOW, minute, share * copy.at(Quantity.FLOW, minute));
        double stays = control.react(minute, warmer, Quantity.OA_DAMPER);
        copy.add(Quantity.SAT, minute, stays);
        if (held) {
            copy.set(Quantity.OA_DAMPER, minute, size);
        } else if (apart < -1 && Math.abs(warmer) > 0.2) {
            // In the sequence the damper comes before the coil that now has to help.
            copy.set(Quantity.OA_DAMPER, minute, warmer > 0 ? 1 : physics.leastDamper());
        }
    }
}
