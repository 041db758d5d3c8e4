package io.plenum.control;

import io.plenum.point.Point;
import io.plenum.point.unit.Conversion;
import io.plenum.point.unit.Unit;
import java.util.List;

/** The units in which loops reckon: °C, Pa, kW, lx; what measures something else stays as it is. */
public final class LoopUnits {

    private static final List<Unit> UNITS = List.of(Unit.DEGREE_CELSIUS, Unit.PASCAL, Unit.KILOWATT, Unit.LUX);

    private LoopUnits() {}

    /** In which a loop sees a point. */
    public static Unit of(Point point) {
        return point.unit().equals(Unit.KELVIN)
                ? point.unit()
                : UNITS.stream()
                        .filter(unit -> point.unit().to(unit) != null)
                        .findFirst()
                        .orElse(point.unit());
    }

    /** From the unit of a point to that of loops. */
    static Conversion conversion(Point point) {
        Conversion conversion = point.unit().to(of(point));
        return conversion == null ? Conversion.NONE : conversion;
    }
}
