package io.plenum.fault.selftest.laid;

import io.plenum.fault.Quantity;
import java.util.List;
import java.util.Set;

/**
 * Air or water that stays off its set point by so much while its plant works, with the valve fully open: too little water, a fouled coil,
 * too small a machine.
 */
record MissedSetPoint(Quantity controlled, Quantity setPoint) implements SyntheticFault {

    private static final double WORKS = 0.1;

    @Override
    public Set<Quantity> needs() {
        return Set.of(controlled, setPoint);
    }

    @Override
    public List<Double> sizes() {
        return List.of(1.0, 2.0, 3.0, 5.0);
    }

    @Override
    public void lay(UnitCopy copy, UnitPhysics physics, double size) {
        for (int minute = copy.onset(); size > 0 && minute < copy.minutes(); minute++) {
            if (controlled == Quantity.SAT) {
                weaken(copy, Coil.COOLING, minute, size);
                weaken(copy, Coil.HEATING, minute, size);
            } else if (copy.running(minute)) {
                boolean warm = controlled == Quantity.HW_SUPPLY;
                double reached = copy.at(setPoint, minute) + (warm ? -size : size);
                double now = copy.at(controlled, minute);
                copy.set(controlled, minute, warm ? Math.min(now, reached) : Math.max(now, reached));
            }
        }
    }

    private static void weaken(UnitCopy copy, Coil coil, int minute, double size) {
        if (copy.running(minute) && copy.before(coil.valve, minute) > WORKS) {
            copy.add(Quantity.SAT, minute, -coil.sign * size);
            copy.set(coil.valve, minute, 1);
        }
    }
}
