package io.plenum.fault.selftest.laid;

import io.plenum.fault.Quantity;
import java.util.List;
import java.util.Set;

/** A sensor that tells too much by a constant. Assumed: nothing is controlled by it. */
record SensorBias(Quantity sensor) implements SyntheticFault {

    static final List<Double> SIZES = List.of(0.5, 1.0, 2.0, 3.0, 5.0);

    @Override
    public Set<Quantity> needs() {
        return Set.of(sensor);
    }

    @Override
    public List<Double> sizes() {
        return SIZES;
    }

    @Override
    public void lay(UnitCopy copy, UnitPhysics physics, double size) {
        for (int minute = copy.onset(); minute < copy.minutes(); minute++) {
            copy.add(sensor, minute, size);
        }
    }
}
