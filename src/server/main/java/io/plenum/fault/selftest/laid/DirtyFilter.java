package io.plenum.fault.selftest.laid;

import io.plenum.fault.Quantity;
import java.util.List;
import java.util.Set;

/** A filter whose pressure drop at the same flow has grown by a part; the fan turns faster by what the duct pressure needs. */
record DirtyFilter() implements SyntheticFault {

    @Override
    public Set<Quantity> needs() {
        return Set.of(Quantity.FILTER_DP);
    }

    @Override
    public List<Double> sizes() {
        return List.of(0.25, 0.5, 1.0, 2.0);
    }

    @Override
    public void lay(UnitCopy copy, UnitPhysics physics, double size) {
        for (int minute = copy.onset(); minute < copy.minutes(); minute++) {
            double drop = copy.at(Quantity.FILTER_DP, minute);
            double head = drop + copy.at(Quantity.DSP, minute);
            copy.set(Quantity.FILTER_DP, minute, drop * (1 + size));
            if (copy.running(minute) && head > 0) {
                double faster = Math.sqrt((head + drop * size) / head);
                copy.setShare(Quantity.FAN_SPEED, minute, copy.at(Quantity.FAN_SPEED, minute) * faster);
            }
        }
    }
}
