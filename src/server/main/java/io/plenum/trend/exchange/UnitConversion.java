package io.plenum.trend.exchange;

import io.plenum.point.unit.Conversion;
import io.plenum.point.unit.Unit;
import io.plenum.tabular.unit.UnitSpelling;
import java.util.List;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Turns the units of files into those of points. */
public final class UnitConversion {

    private UnitConversion() {}

    /** From a file's unit to a point's, null where they do not measure the same. */
    static @Nullable DoubleUnaryOperator between(String from, Unit to) {
        String given = from.strip();
        if (given.isEmpty() || given.equalsIgnoreCase(to.symbol()) || given.equalsIgnoreCase(to.qudt())) {
            return value -> value;
        }
        Unit source = UnitSpelling.of(given);
        if (source == null) {
            return null;
        }
        // "on/off" or "no-units" says of a value only that it has no unit of its own
        boolean none =
                UnitSpelling.isNone(source) || (to.equals(Unit.RELATIVE_HUMIDITY) && source.equals(Unit.PERCENT));
        if (none) {
            return value -> value;
        }
        // a point in kelvin is a difference, of which 32 °F has no share
        Conversion conversion = to.equals(Unit.KELVIN) ? null : source.to(to);
        return conversion == null ? null : conversion::apply;
    }

    /** The symbols that values of this unit may come in. */
    public static List<String> choices(Unit unit) {
        TreeSet<String> symbols = new TreeSet<>(List.of(unit.symbol()));
        Unit.known().stream()
                .filter(other -> !other.symbol().isEmpty() && other.measures(unit) && !unit.equals(Unit.KELVIN))
                .forEach(other -> symbols.add(other.symbol()));
        return List.copyOf(symbols);
    }
}
