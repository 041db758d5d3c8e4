package io.plenum.trend.exchange;

import io.plenum.point.Unit;
import io.plenum.tabular.unit.Dimension;
import io.plenum.tabular.unit.FieldUnit;
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
        FieldUnit source = FieldUnit.of(given);
        FieldUnit target = FieldUnit.of(to.symbol());
        if (source == null) {
            return null;
        }
        // "on/off" or "no-units" says of a value only that it has no unit of its own
        boolean none = source.dimension() == Dimension.NONE || (to == Unit.RELATIVE_HUMIDITY && given.equals("%"));
        if (none) {
            return value -> value;
        }
        // a point in kelvin is a difference, of which 32 °F has no share
        boolean difference = to == Unit.KELVIN;
        if (target == null || difference || source.dimension() != target.dimension()) {
            return null;
        }
        return value -> source.to(target, value);
    }

    /** The symbols that values of this unit may come in. */
    public static List<String> choices(Unit unit) {
        TreeSet<String> symbols = new TreeSet<>(List.of(unit.symbol()));
        FieldUnit own = FieldUnit.of(unit.symbol());
        if (own != null && unit != Unit.KELVIN) {
            own.relatives().forEach(relative -> symbols.add(relative.symbol()));
        }
        return List.copyOf(symbols);
    }
}
