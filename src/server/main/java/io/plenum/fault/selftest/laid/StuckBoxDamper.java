package io.plenum.fault.selftest.laid;

import io.plenum.fault.Quantity;
import java.util.List;
import java.util.Set;

/**
 * The damper of a box that stands still, or is held by a command that nobody took back: its flow is what that opening gives, and the
 * command runs to the end at which it would help. Assumed: the room is not followed.
 *
 * @param held whether the command says so too
 */
record StuckBoxDamper(boolean held) implements SyntheticFault {

    @Override
    public Set<Quantity> needs() {
        return Set.of(Quantity.DAMPER, Quantity.FLOW);
    }

    @Override
    public List<Double> sizes() {
        return held ? List.of(0.5, 1.0) : List.of(0.1, 0.3, 0.6, 0.9);
    }

    /** @param size where it stands, 0 to 1 */
    @Override
    public void lay(UnitCopy copy, UnitPhysics physics, double size) {
        double full = physics.fullFlow();
        if (size == 0 || !(full > 0)) {
            return;
        }
        double command = copy.at(Quantity.DAMPER, copy.onset());
        for (int minute = copy.onset(); minute < copy.minutes(); minute++) {
            copy.set(Quantity.POSITION, minute, size);
            boolean air = copy.has(Quantity.SOURCE_FAN)
                    ? copy.before(Quantity.SOURCE_FAN, minute) > 0.5
                    : copy.before(Quantity.FLOW, minute) > 0;
            double flow = air ? size * full : 0;
            copy.set(Quantity.FLOW, minute, flow);
            double wanted = copy.before(Quantity.FLOW_SP, minute);
            if (held) {
                copy.set(Quantity.DAMPER, minute, size);
            } else if (wanted > 0) {
                // A slow integral action, as flow controllers of boxes have it.
                command = Math.clamp(command + 0.5 * (wanted - flow) / full, 0, 1);
                copy.set(Quantity.DAMPER, minute, command);
            } else {
                command = 0;
            }
        }
    }
}
