package io.plenum.fault.selftest.laid;

import io.plenum.fault.Quantity;
import java.util.List;
import java.util.Set;

/** A fan that turns at a fixed speed whatever its control says; duct pressure follows the square of the speed. */
record UncontrolledFan() implements SyntheticFault {

    @Override
    public Set<Quantity> needs() {
        return Set.of(Quantity.FAN_SPEED, Quantity.DSP);
    }

    @Override
    public List<Double> sizes() {
        return List.of(0.8, 0.9, 1.0);
    }

    /** @param size its speed, 0 to 1 */
    @Override
    public void lay(UnitCopy copy, UnitPhysics physics, double size) {
        for (int minute = copy.onset(); minute < copy.minutes(); minute++) {
            double speed = copy.at(Quantity.FAN_SPEED, minute);
            if (size > 0 && copy.running(minute) && speed > 0.05) {
                double faster = size / speed;
                copy.set(Quantity.FAN_SPEED, minute, size);
                copy.set(Quantity.DSP, minute, copy.at(Quantity.DSP, minute) * faster * faster);
            }
        }
    }
}
