package io.plenum.point.unit;

import java.util.List;

/**
 * The units in which analyses reckon: °C, 0 to 1, Pa, m³/s, kW, kWh, lx, m/s, W/m². What measures something else, and what measures
 * nothing known, stays as it is.
 */
public final class AnalysisUnits {

    private static final List<Unit> UNITS = List.of(
            Unit.DEGREE_CELSIUS,
            Unit.PASCAL,
            Unit.CUBIC_METRE_PER_SECOND,
            Unit.KILOWATT,
            Unit.KILOWATT_HOUR,
            Unit.CUBIC_METRE,
            Unit.LUX,
            Unit.METRE_PER_SECOND,
            Unit.WATT_PER_SQUARE_METRE,
            Unit.ofQudt("KiloGM-PER-SEC"));

    private AnalysisUnits() {}

    /** From the unit of a point to that of the analyses. */
    public static Conversion conversion(Unit unit) {
        if (unit.equals(Unit.PERCENT)) {
            return new Conversion(0.01, 0);
        }
        if (unit.equals(Unit.KELVIN)) {
            return Conversion.NONE; // a difference, such as a dead band
        }
        for (Unit analysis : UNITS) {
            Conversion conversion = unit.to(analysis);
            if (conversion != null) {
                return conversion;
            }
        }
        return Conversion.NONE;
    }

    /** From the unit of a temperature; what is no temperature stays as it is. */
    public static Conversion celsius(Unit unit) {
        return to(unit, Unit.DEGREE_CELSIUS);
    }

    /** From the unit of a humidity or another share to per cent. */
    public static Conversion percent(Unit unit) {
        return to(unit, Unit.PERCENT);
    }

    /** What does not measure the same as the other unit stays as it is: models may leave the unit out. */
    public static Conversion to(Unit unit, Unit other) {
        Conversion conversion = unit.to(other);
        return conversion == null ? Conversion.NONE : conversion;
    }
}
