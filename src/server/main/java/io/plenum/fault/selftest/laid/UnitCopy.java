package io.plenum.fault.selftest.laid;

import io.plenum.fault.EquipmentTrend;
import io.plenum.fault.Quantity;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Minutes of a unit that may be changed; the untouched ones stay as they are. Copies only the arrays that are written. */
final class UnitCopy {

    private final EquipmentTrend untouched;
    private final int onset;
    private final Map<Quantity, double[]> values;
    private final Map<Quantity, double[]> changed = new EnumMap<>(Quantity.class);

    /** @param onset the minute at which the fault begins */
    UnitCopy(EquipmentTrend untouched, int onset) {
        this.untouched = untouched;
        this.onset = onset;
        this.values = new EnumMap<>(Quantity.class);
        values.putAll(untouched.values());
    }

    int onset() {
        return onset;
    }

    int minutes() {
        return untouched.minutes();
    }

    boolean has(Quantity quantity) {
        return untouched.has(quantity);
    }

    /** The value as it is in the copy by now; NaN where it is not known. */
    double at(Quantity quantity, int minute) {
        double[] of = values.get(quantity);
        return of == null ? Double.NaN : of[minute];
    }

    /** The value that was measured. */
    double before(Quantity quantity, int minute) {
        return untouched.at(quantity, minute);
    }

    /** Whether the unit ran in truth. */
    boolean running(int minute) {
        return untouched.running(minute);
    }

    /** Puts a value where one was known; without the point, or where either is not known, nothing happens. */
    void set(Quantity quantity, int minute, double value) {
        double now = at(quantity, minute);
        if (Double.isNaN(now) || Double.isNaN(value) || now == value) {
            return;
        }
        double[] own = changed.computeIfAbsent(
                quantity, key -> Objects.requireNonNull(values.get(key)).clone());
        own[minute] = value;
        values.put(quantity, own);
    }

    /** The same within bounds, as of a valve. */
    void setShare(Quantity quantity, int minute, double share) {
        set(quantity, minute, Math.clamp(share, 0, 1));
    }

    void add(Quantity quantity, int minute, double difference) {
        set(quantity, minute, at(quantity, minute) + difference);
    }

    Set<Quantity> changed() {
        return Set.copyOf(changed.keySet());
    }

    EquipmentTrend trend() {
        return new EquipmentTrend(untouched.start(), untouched.minutes(), values, untouched.parameters());
    }
}
