package io.plenum.fault.offline;

import io.plenum.fault.Quantity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads statuses: 0 and 1, 1 and 2 of multi-state objects, 0 and 100, or a current or speed that is above nothing while it runs. */
final class StatusReader {

    private static final int FEW = 8;
    private static final double RUNS = 0.1;

    private final List<String> notes;
    private final Set<Quantity> counted;

    /** @param counted takes the quantities that are written as 1 and 2 */
    StatusReader(List<String> notes, Set<Quantity> counted) {
        this.notes = notes;
        this.counted = counted;
    }

    /** 0 for off, 1 for on; null where the states cannot be told. */
    double @Nullable [] states(Quantity quantity, String label, double... values) {
        TreeSet<Double> distinct = new TreeSet<>();
        for (double value : values) {
            if (distinct.size() <= FEW) {
                distinct.add(value);
            }
        }
        if (distinct.stream().allMatch(value -> value == 0 || value == 1)) {
            return values;
        }
        if ((distinct.size() == 1 && distinct.first() == 2)
                || (distinct.size() == 2 && distinct.first() == 1 && distinct.last() == 2)) {
            counted.add(quantity);
            notes.add(
                    label + " is only ever " + (distinct.size() == 1 ? "2" : "1 and 2") + ": taken as 1 = off, 2 = on");
            return Arrays.stream(values).map(value -> value - 1).toArray();
        }
        if (distinct.size() <= 2
                && distinct.first() == 0
                && (distinct.last() == 100 || distinct.last() == 255 || distinct.last() == -1)) {
            return Arrays.stream(values).map(value -> value == 0 ? 0 : 1).toArray();
        }
        return distinct.size() > FEW ? running(quantity, label, values) : unknown(label, distinct);
    }

    /** A current, a speed or a power in place of a contact. */
    private double @Nullable [] running(Quantity quantity, String label, double... values) {
        double full = new ValueSpread(values).quantileBeyondZero(0.95);
        if (quantity == Quantity.OCCUPIED) {
            notes.add("left out: " + label + " has too many values for a state; name another column with --columns");
            return null;
        }
        notes.add(String.format(Locale.ROOT, "%s is no on/off status; taken as on above %.1f", label, RUNS * full));
        return Arrays.stream(values).map(value -> value > RUNS * full ? 1 : 0).toArray();
    }

    private double @Nullable [] unknown(String label, Set<Double> distinct) {
        notes.add("left out: " + label + " has the states " + distinct
                + ", of which nobody says what they mean; export it as on and off");
        return null;
    }
}
