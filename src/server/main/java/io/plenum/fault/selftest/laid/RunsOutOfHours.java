package io.plenum.fault.selftest.laid;

import io.plenum.fault.Quantity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A machine that goes on for so many hours after it should have stopped, as it ran last. Temperatures are not followed. */
record RunsOutOfHours() implements SyntheticFault {

    private static final Set<Quantity> KEPT = Set.of(
            Quantity.FAN,
            Quantity.COMMAND,
            Quantity.FAN_SPEED,
            Quantity.DSP,
            Quantity.FLOW,
            Quantity.FILTER_DP,
            Quantity.POWER,
            Quantity.PUMP_SPEED);

    @Override
    public Set<Quantity> needs() {
        return Set.of(Quantity.FAN);
    }

    @Override
    public List<Double> sizes() {
        return List.of(2.0, 4.0, 8.0, 24.0);
    }

    /** @param size hours */
    @Override
    public void lay(UnitCopy copy, UnitPhysics physics, double size) {
        int stopped = -1;
        Map<Quantity, Double> last = new EnumMap<>(Quantity.class);
        for (int minute = 0; minute < copy.minutes(); minute++) {
            if (copy.before(Quantity.FAN, minute) > 0.5) {
                stopped = minute;
                for (Quantity quantity : KEPT) {
                    last.put(quantity, copy.before(quantity, minute));
                }
            } else if (stopped >= 0 && minute >= copy.onset() && minute - stopped <= 60 * size) {
                for (Quantity quantity : KEPT) {
                    copy.set(quantity, minute, last.getOrDefault(quantity, Double.NaN));
                }
            }
        }
    }
}
