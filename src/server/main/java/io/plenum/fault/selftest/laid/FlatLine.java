package io.plenum.fault.selftest.laid;

import io.plenum.fault.Quantity;
import java.util.List;
import java.util.Set;

/** A sensor that stays at its last value. Assumed: what is controlled by it stays where it would have been. */
record FlatLine(Quantity sensor) implements SyntheticFault {

    @Override
    public Set<Quantity> needs() {
        return Set.of(sensor);
    }

    @Override
    public List<Double> sizes() {
        return List.of(1.0);
    }

    @Override
    public void lay(UnitCopy copy, UnitPhysics physics, double size) {
        if (size == 0) {
            return;
        }
        double last = Double.NaN;
        for (int minute = copy.onset(); minute < copy.minutes(); minute++) {
            last = Double.isNaN(last) ? copy.at(sensor, minute) : last;
            copy.set(sensor, minute, last);
        }
    }
}
