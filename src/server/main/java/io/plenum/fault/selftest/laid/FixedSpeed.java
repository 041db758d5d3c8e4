package io.plenum.fault.selftest.laid;

import io.plenum.fault.Quantity;
import java.util.List;
import java.util.Set;

/** A pump whose speed was set by hand and forgotten; its pressure follows the square of the speed. */
record FixedSpeed() implements SyntheticFault {

    @Override
    public Set<Quantity> needs() {
        return Set.of(Quantity.PUMP_SPEED);
    }

    @Override
    public List<Double> sizes() {
        return List.of(0.8, 1.0);
    }

    /** @param size its speed, 0 to 1 */
    @Override
    public void lay(UnitCopy copy, UnitPhysics physics, double size) {
        for (int minute = copy.onset(); size > 0 && minute < copy.minutes(); minute++) {
            double speed = copy.before(Quantity.PUMP_SPEED, minute);
            if (copy.running(minute) && speed > 0.05) {
                copy.set(Quantity.PUMP_SPEED, minute, size);
                copy.set(
                        Quantity.WATER_DP,
                        minute,
                        copy.before(Quantity.WATER_DP, minute) * size * size / (speed * speed));
            }
        }
    }
}
