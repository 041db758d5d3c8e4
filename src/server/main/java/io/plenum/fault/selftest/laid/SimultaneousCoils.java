package io.plenum.fault.selftest.laid;

import io.plenum.fault.Quantity;
import java.util.List;
import java.util.Set;

/** Heating and cooling at once: the heating valve opens by so much, and the cooling valve by what keeps the supply air where it was. */
record SimultaneousCoils() implements SyntheticFault {

    @Override
    public Set<Quantity> needs() {
        return Set.of(Quantity.HEATING, Quantity.COOLING);
    }

    @Override
    public List<Double> sizes() {
        return List.of(0.1, 0.2, 0.4);
    }

    @Override
    public void lay(UnitCopy copy, UnitPhysics physics, double size) {
        for (int minute = copy.onset(); size > 0 && minute < copy.minutes(); minute++) {
            if (copy.running(minute)) {
                // Coils of which nothing is known are taken to be equal.
                double ratio = physics.gain(Coil.HEATING, minute) / physics.gain(Coil.COOLING, minute);
                copy.setShare(Quantity.HEATING, minute, copy.at(Quantity.HEATING, minute) + size);
                copy.setShare(
                        Quantity.COOLING,
                        minute,
                        copy.at(Quantity.COOLING, minute) + size * (Double.isNaN(ratio) ? 1 : ratio));
            }
        }
    }
}
