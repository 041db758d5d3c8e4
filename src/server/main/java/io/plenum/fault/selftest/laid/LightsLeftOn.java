package io.plenum.fault.selftest.laid;

import io.plenum.fault.Quantity;
import java.util.List;
import java.util.Set;

/** Lights that stay on in full, with the greatest power that they had. */
record LightsLeftOn() implements SyntheticFault {

    @Override
    public Set<Quantity> needs() {
        return Set.of(Quantity.LIGHT);
    }

    @Override
    public List<Double> sizes() {
        return List.of(1.0);
    }

    @Override
    public void lay(UnitCopy copy, UnitPhysics physics, double size) {
        double most = 0;
        for (int minute = 0; minute < copy.minutes(); minute++) {
            most = Math.max(most, copy.before(Quantity.POWER, minute) > most ? copy.before(Quantity.POWER, minute) : 0);
        }
        for (int minute = copy.onset(); size > 0 && minute < copy.minutes(); minute++) {
            copy.set(Quantity.LIGHT, minute, 1);
            copy.set(Quantity.POWER, minute, most);
        }
    }
}
