package io.plenum.fault.selftest.laid;

import io.plenum.fault.Quantity;
import java.util.List;
import java.util.Set;

/**
 * A supply-air sensor that tells too much: the controller makes the true air colder until the sensor is content, as far as it can, and
 * the boxes measure the colder air.
 */
record SupplySensorBias() implements SyntheticFault {

    @Override
    public Set<Quantity> needs() {
        return Set.of(Quantity.SAT);
    }

    @Override
    public List<Double> sizes() {
        return SensorBias.SIZES;
    }

    @Override
    public void lay(UnitCopy copy, UnitPhysics physics, double size) {
        SupplyControl control = new SupplyControl(copy, physics);
        for (int minute = copy.onset(); minute < copy.minutes(); minute++) {
            double stays = copy.running(minute) ? control.react(minute, size, null) : size;
            copy.add(Quantity.SAT, minute, stays);
            copy.add(Quantity.SIBLING_DISCHARGE, minute, stays - size);
        }
    }
}
