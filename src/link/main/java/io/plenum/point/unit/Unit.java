package io.plenum.point.unit;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The unit in which a point's samples are stored and live values come: that of its controller. Whoever compares with a number of his
 * own asks for the value in a unit that he names ({@link #to}). Known are the units of QUDT that can be composed of the usual ones and
 * those of BACnet; a unit that nobody knows is kept as its symbol and converts to nothing but itself.
 */
public final class Unit {

    public static final Unit UNITLESS = UnitTable.known("UNITLESS");
    public static final Unit COUNT = UnitTable.known("NUM");
    public static final Unit DEGREE_CELSIUS = UnitTable.known("DEG_C");
    public static final Unit DEGREE_FAHRENHEIT = UnitTable.known("DEG_F");
    public static final Unit KELVIN = UnitTable.known("K");
    public static final Unit FRACTION = UnitTable.known("FRACTION");
    public static final Unit PERCENT = UnitTable.known("PERCENT");
    public static final Unit RELATIVE_HUMIDITY = UnitTable.known("PERCENT_RH");
    public static final Unit PARTS_PER_MILLION = UnitTable.known("PPM");
    public static final Unit PASCAL = UnitTable.known("PA");
    public static final Unit KILOPASCAL = UnitTable.known("KiloPA");
    public static final Unit CUBIC_METRE_PER_SECOND = UnitTable.known("M3-PER-SEC");
    public static final Unit LITRE_PER_SECOND = UnitTable.known("L-PER-SEC");
    public static final Unit CUBIC_METRE = UnitTable.known("M3");
    public static final Unit SQUARE_METRE = UnitTable.known("M2");
    public static final Unit WATT = UnitTable.known("W");
    public static final Unit KILOWATT = UnitTable.known("KiloW");
    public static final Unit KILOWATT_HOUR = UnitTable.known("KiloW-HR");
    public static final Unit VOLT = UnitTable.known("V");
    public static final Unit AMPERE = UnitTable.known("A");
    public static final Unit HERTZ = UnitTable.known("HZ");
    public static final Unit LUX = UnitTable.known("LUX");
    public static final Unit WATT_PER_SQUARE_METRE = UnitTable.known("W-PER-M2");
    public static final Unit METRE_PER_SECOND = UnitTable.known("M-PER-SEC");
    public static final Unit DEGREE = UnitTable.known("DEG");
    public static final Unit SECOND = UnitTable.known("SEC");
    public static final Unit MINUTE = UnitTable.known("MIN");
    public static final Unit HOUR = UnitTable.known("HR");

    private final String name;
    private final String qudt;
    private final String symbol;
    private final @Nullable Scale scale;

    /**
     * How far it is to the unit of its dimension: {@code factor · (value + offset)}.
     *
     * @param dimension as {@link UnitExpression} writes it; units of one dimension convert into each other
     */
    record Scale(String dimension, double factor, double offset) {}

    Unit(String name, String qudt, String symbol, @Nullable Scale scale) {
        this.name = name;
        this.qudt = qudt;
        this.symbol = symbol;
        this.scale = scale;
    }

    @Nullable
    Scale scale() {
        return scale;
    }

    /** What the store calls it; {@link #stored} gives it back. */
    public String name() {
        return name;
    }

    /** Local name in the QUDT unit vocabulary; what the file said for a unit that nobody knows. */
    public String qudt() {
        return qudt;
    }

    public String symbol() {
        return symbol;
    }

    /** False where it is kept as a symbol only. */
    public boolean isKnown() {
        return scale != null;
    }

    /** Whether values in this unit can be told in the other: both measure the same. */
    public boolean measures(Unit other) {
        return to(other) != null;
    }

    /** From this unit to the other, null where they do not measure the same. */
    public @Nullable Conversion to(Unit other) {
        if (equals(other)) {
            return Conversion.NONE;
        }
        Scale from = scale;
        Scale into = other.scale;
        if (from == null || into == null || from.dimension().isEmpty()) {
            return null;
        }
        if (!from.dimension().equals(into.dimension())) {
            return null;
        }
        double factor = from.factor() / into.factor();
        return new Conversion(factor, factor * from.offset() - into.offset());
    }

    /**
     * The value in the other unit.
     *
     * @return NaN where the units do not measure the same: such a value must not be compared
     */
    public double convert(double value, Unit other) {
        Conversion conversion = to(other);
        return conversion == null ? Double.NaN : conversion.apply(value);
    }

    /** The metric unit of the same quantity in which limits are written: °C for °F; itself where it is metric or unknown. */
    public Unit metric() {
        return UnitTable.metric(this);
    }

    /** The unit that the store calls so; a unit that nobody knows where no other is called so. */
    public static Unit stored(String name) {
        return UnitTable.stored(name);
    }

    /** @throws IllegalArgumentException where no unit has this QUDT name */
    public static Unit ofQudt(String name) {
        Unit unit = UnitTable.qudt(name);
        if (unit == null) {
            throw new IllegalArgumentException("Unknown unit " + name);
        }
        return unit;
    }

    /** All that are listed with a symbol; names of QUDT know more. */
    public static List<Unit> known() {
        return UnitTable.all();
    }

    /** By symbol, usual spelling, QUDT name or name in BACnet; null where nobody knows it. */
    public static @Nullable Unit find(String text) {
        return UnitTable.find(text);
    }

    /** By the standard's own name ({@code degrees-fahrenheit}, ASHRAE 135 BACnetEngineeringUnits); null where it is not listed. */
    public static @Nullable Unit ofBacnet(String name) {
        return UnitTable.bacnet(name);
    }

    /** The standard's own names for it (ASHRAE 135 BACnetEngineeringUnits), the usual one first; empty where it has none. */
    public List<String> bacnetNames() {
        return UnitTable.bacnetNames(this);
    }

    /** By the common code of UN/ECE recommendation 20, which OPC UA uses ({@code FAH}); null where it is not listed. */
    public static @Nullable Unit ofUnece(String code) {
        return UnitTable.unece(code);
    }

    /** A unit that nobody knows, kept as its symbol. */
    public static Unit unknown(String symbol) {
        return new Unit(symbol, symbol, symbol, null);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Unit unit && unit.name.equals(name));
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(name);
    }

    @Override
    public String toString() {
        return name;
    }
}
