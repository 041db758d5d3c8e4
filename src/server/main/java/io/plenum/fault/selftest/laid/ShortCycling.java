package io.plenum.fault.selftest.laid;

import io.plenum.fault.Quantity;
import java.util.List;
import java.util.Set;

/** A machine that starts so many times an hour, and stands for half of the time in which it would have run. */
record ShortCycling() implements SyntheticFault {

    private static final Set<Quantity> STOPPED =
            Set.of(Quantity.FAN, Quantity.COMMAND, Quantity.POWER, Quantity.LOAD, Quantity.PUMP_SPEED);

    @Override
    public Set<Quantity> needs() {
        return Set.of(Quantity.FAN);
    }

    @Override
    public List<Double> sizes() {
        return List.of(2.0, 4.0, 6.0);
    }

    /** @param size starts an hour */
    @Override
    public void lay(UnitCopy copy, UnitPhysics physics, double size) {
        for (int minute = copy.onset(); size > 0 && minute < copy.minutes(); minute++) {
            int half = (int) Math.round(30 / size);
            if (copy.running(minute) && minute / half % 2 == 1) {
                for (Quantity quantity : STOPPED) {
                    copy.set(quantity, minute, 0);
                }
            }
        }
    }
}
