package io.plenum.trend.exchange;

import io.plenum.point.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Turns the units of files into those of points. */
public final class UnitConversion {

    /** @param base what {@code factor} times a value, plus {@code shift}, is measured in */
    private record Scale(Unit base, double factor, double shift) {}

    private static final Map<String, Scale> SCALES = new HashMap<>();

    static {
        add(Unit.DEGREE_CELSIUS, 1, 0, "°C", "C", "degC", "Celsius");
        add(Unit.DEGREE_CELSIUS, 5 / 9.0, -160 / 9.0, "°F", "F", "degF", "Fahrenheit");
        add(Unit.WATT, 1, 0, "W");
        add(Unit.WATT, 1e3, 0, "kW");
        add(Unit.WATT, 1e6, 0, "MW");
        add(Unit.KILOWATT_HOUR, 1, 0, "kWh");
        add(Unit.KILOWATT_HOUR, 1e-3, 0, "Wh");
        add(Unit.KILOWATT_HOUR, 1e3, 0, "MWh");
        add(Unit.PASCAL, 1, 0, "Pa");
        add(Unit.PASCAL, 100, 0, "hPa", "mbar");
        add(Unit.PASCAL, 1e3, 0, "kPa");
        add(Unit.PASCAL, 1e5, 0, "bar");
        add(Unit.PASCAL, 6894.757293168361, 0, "psi");
        add(Unit.PASCAL, 249.08891, 0, "inH2O", "inWC");
        add(Unit.CUBIC_METRE_PER_SECOND, 1, 0, "m³/s", "m3/s");
        add(Unit.CUBIC_METRE_PER_SECOND, 1 / 3600.0, 0, "m³/h", "m3/h");
        add(Unit.CUBIC_METRE_PER_SECOND, 1e-3, 0, "l/s");
        add(Unit.CUBIC_METRE_PER_SECOND, 1 / 60_000.0, 0, "l/min");
        add(Unit.CUBIC_METRE_PER_SECOND, 0.0004719474432, 0, "cfm");
        add(Unit.CUBIC_METRE, 1, 0, "m³", "m3");
        add(Unit.CUBIC_METRE, 1e-3, 0, "l");
        add(Unit.SECOND, 1, 0, "s");
        add(Unit.SECOND, 60, 0, "min");
        add(Unit.SECOND, 3600, 0, "h");
    }

    private UnitConversion() {}

    private static void add(Unit base, double factor, double shift, String... symbols) {
        for (String symbol : symbols) {
            SCALES.put(symbol.toLowerCase(Locale.ROOT), new Scale(base, factor, shift));
        }
    }

    /** From a file's unit to a point's, null where they do not measure the same. */
    static @Nullable DoubleUnaryOperator between(String from, Unit to) {
        String given = from.strip().toLowerCase(Locale.ROOT);
        String own = to.symbol().toLowerCase(Locale.ROOT);
        if (given.isEmpty() || given.equals(own) || given.equals(to.qudt().toLowerCase(Locale.ROOT))) {
            return value -> value;
        }
        if (to == Unit.RELATIVE_HUMIDITY && given.equals("%")) {
            return value -> value;
        }
        Scale source = SCALES.get(given);
        Scale target = SCALES.get(own);
        if (source == null || target == null || source.base() != target.base()) {
            return null;
        }
        return value -> (value * source.factor() + source.shift() - target.shift()) / target.factor();
    }

    /** The symbols that values of this unit may come in. */
    public static List<String> choices(Unit unit) {
        TreeSet<String> symbols = new TreeSet<>(List.of(unit.symbol()));
        for (String symbol : List.of(
                "°C", "°F", "W", "kW", "MW", "Wh", "kWh", "MWh", "Pa", "hPa", "kPa", "bar", "m³/s", "m³/h", "l/s", "m³",
                "l", "s", "min", "h")) {
            if (between(symbol, unit) != null) {
                symbols.add(symbol);
            }
        }
        return List.copyOf(symbols);
    }
}
