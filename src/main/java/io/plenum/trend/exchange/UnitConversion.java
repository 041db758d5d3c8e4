package io.plenum.trend.exchange;

import io.plenum.point.Conversion;
import io.plenum.point.Unit;
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
        boolean own = given.isEmpty() || given.equalsIgnoreCase(to.symbol()) || given.equalsIgnoreCase(to.qudt());
        Unit source = own ? to : Unit.find(given);
        Conversion conversion = source == null ? null : source.to(to);
        return conversion == null ? null : conversion::apply;
    }

    /** The symbols that values of this unit may come in. */
    public static List<String> choices(Unit unit) {
        TreeSet<String> symbols = new TreeSet<>(List.of(unit.symbol()));
        Unit.known().stream()
                .filter(other -> !other.symbol().isEmpty() && other.measures(unit))
                .forEach(other -> symbols.add(other.symbol()));
        return List.copyOf(symbols);
    }
}
