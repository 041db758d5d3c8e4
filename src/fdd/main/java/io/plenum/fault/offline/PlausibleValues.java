package io.plenum.fault.offline;

import io.plenum.fault.Quantity;
import io.plenum.fault.SeriesStatistics;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/** Leaves out what nothing of its kind can be: single values beyond any sensor, and whole columns whose middle is. */
final class PlausibleValues {

    /**
     * @param least of a single value, and the other of the middle of the column, in the units of {@link Quantity}
     * @param most alike
     */
    private record Limits(double least, double leastMiddle, double mostMiddle, double most) {}

    private static final Limits INSIDE = new Limits(-40, -5, 45, 90);
    private static final Limits SETPOINT = new Limits(-40, 2, 45, 90);
    private static final Limits COIL = new Limits(-50, -10, 70, 120);
    private static final Limits COLD_WATER = new Limits(-20, -10, 35, 60);
    private static final Limits HOT_WATER = new Limits(-10, 5, 130, 180);
    private static final Limits DUCT = new Limits(-2500, -100, 3000, 10_000);
    private static final Limits DUCT_SETPOINT = new Limits(-100, 10, 2500, 10_000);
    private static final Map<Quantity, Limits> LIMITS = Map.ofEntries(
            Map.entry(Quantity.SAT, INSIDE),
            Map.entry(Quantity.MAT, INSIDE),
            Map.entry(Quantity.RAT, INSIDE),
            Map.entry(Quantity.SAT_SP, SETPOINT),
            Map.entry(Quantity.SAT_HEATING_SP, SETPOINT),
            Map.entry(Quantity.SAT_COOLING_SP, SETPOINT),
            Map.entry(Quantity.OAT, new Limits(-60, -45, 45, 60)),
            Map.entry(Quantity.CCET, COIL),
            Map.entry(Quantity.CCLT, COIL),
            Map.entry(Quantity.HCET, COIL),
            Map.entry(Quantity.HCLT, COIL),
            Map.entry(Quantity.DSP, DUCT),
            Map.entry(Quantity.DSP_SP, DUCT_SETPOINT),
            Map.entry(Quantity.FILTER_DP, new Limits(-500, -50, 1500, 5000)),
            Map.entry(Quantity.ZONE, new Limits(-30, 2, 45, 60)),
            Map.entry(Quantity.DISCHARGE, new Limits(-40, -5, 60, 120)),
            Map.entry(Quantity.CHW_SUPPLY, COLD_WATER),
            Map.entry(Quantity.CHW_RETURN, COLD_WATER),
            Map.entry(Quantity.CHW_SP, COLD_WATER),
            Map.entry(Quantity.HW_SUPPLY, HOT_WATER),
            Map.entry(Quantity.HW_RETURN, HOT_WATER),
            Map.entry(Quantity.HW_SP, HOT_WATER),
            Map.entry(Quantity.FLOW, new Limits(-5, -0.1, 300, 500)));
    private static final double LEAST_SIGNAL = -0.06;
    private static final double MOST_SIGNAL = 1.2;

    private PlausibleValues() {}

    /** The values without impossible ones; null where most are. */
    static double @Nullable [] checked(Quantity quantity, RawTrend.Column column, double[] values, List<String> notes) {
        Limits limits = LIMITS.get(quantity);
        if (limits == null) {
            return values;
        }
        double middle = middle(quantity, values);
        if (middle < limits.leastMiddle || middle > limits.mostMiddle) {
            notes.add(String.format(
                    Locale.ROOT,
                    "left out: %s (%s) is %s most of the time, which no such equipment has: is its column right, and its unit (--unit)?",
                    quantity.brick(),
                    column.head().label(),
                    shown(quantity, middle)));
            return null;
        }
        return without(column, values, value -> value < limits.least || value > limits.most, notes);
    }

    /** A set point of a duct that is off may be zero. */
    private static double middle(Quantity quantity, double... values) {
        return quantity.kind() == Quantity.Kind.TEMPERATURE
                ? SeriesStatistics.median(values)
                : new ValueSpread(values).quantileBeyondZero(0.5);
    }

    private static String shown(Quantity quantity, double value) {
        String unit =
                switch (quantity.kind()) {
                    case TEMPERATURE -> "°C";
                    case PRESSURE -> "Pa";
                    case FLOW -> "m³/s";
                    default -> "";
                };
        return String.format(
                Locale.ROOT, Math.abs(value) < 10 && value != Math.rint(value) ? "%.1f %s" : "%.0f %s", value, unit);
    }

    /** A signal's share without what lies beyond its ends. */
    static double[] signal(RawTrend.Column column, double[] values, List<String> notes) {
        return without(column, values, value -> value < LEAST_SIGNAL || value > MOST_SIGNAL, notes);
    }

    private static double[] without(
            RawTrend.Column column, double[] values, DoublePredicate impossible, List<String> notes) {
        double[] kept = values.clone();
        int count = 0;
        LocalDateTime first = null;
        for (int i = 0; i < values.length; i++) {
            if (impossible.test(values[i])) {
                kept[i] = Double.NaN;
                first = count++ == 0 ? column.samples().time(i) : first;
            }
        }
        if (count > 0) {
            notes.add(column.head().label() + ": " + count
                    + " values that no such point can have left out, the first at " + first);
        }
        return kept;
    }
}
