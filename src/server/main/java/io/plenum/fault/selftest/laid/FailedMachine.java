package io.plenum.fault.selftest.laid;

import io.plenum.fault.Quantity;
import java.util.List;
import java.util.Set;

/** A fan, pump or other machine that does not run though it is told to: no flow, no pressure, no power. Temperatures are not followed. */
record FailedMachine() implements SyntheticFault {

    private static final Set<Quantity> GONE = Set.of(
            Quantity.FAN,
            Quantity.FAN_SPEED,
            Quantity.DSP,
            Quantity.FLOW,
            Quantity.OA_FLOW,
            Quantity.FILTER_DP,
            Quantity.POWER,
            Quantity.WATER_FLOW,
            Quantity.LOAD);

    @Override
    public Set<Quantity> needs() {
        return Set.of(Quantity.FAN);
    }

    @Override
    public List<Double> sizes() {
        return List.of(1.0);
    }

    @Override
    public void lay(UnitCopy copy, UnitPhysics physics, double size) {
        for (int minute = copy.onset(); size > 0 && minute < copy.minutes(); minute++) {
            for (Quantity quantity : GONE) {
                copy.set(quantity, minute, 0);
            }
        }
    }
}
