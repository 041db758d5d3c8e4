package io.plenum.point;

/**
 * The units in which points are stored. The name is what the site model's {@code brick:hasUnit} refers to (QUDT local
 * name), the symbol is what people read.
 */
public enum Unit {
    UNITLESS("UNITLESS", ""),
    DEGREE_CELSIUS("DEG_C", "°C"),
    KELVIN("K", "K"),
    PERCENT("PERCENT", "%"),
    RELATIVE_HUMIDITY("PERCENT_RH", "% RH"),
    PASCAL("PA", "Pa"),
    KILOPASCAL("KiloPA", "kPa"),
    CUBIC_METRE_PER_SECOND("M3-PER-SEC", "m³/s"),
    LITRE_PER_SECOND("L-PER-SEC", "l/s"),
    CUBIC_METRE("M3", "m³"),
    WATT("W", "W"),
    KILOWATT("KiloW", "kW"),
    KILOWATT_HOUR("KiloW-HR", "kWh"),
    VOLT("V", "V"),
    AMPERE("A", "A"),
    HERTZ("HZ", "Hz"),
    LUX("LUX", "lx"),
    PARTS_PER_MILLION("PPM", "ppm"),
    WATT_PER_SQUARE_METRE("W-PER-M2", "W/m²"),
    METRE_PER_SECOND("M-PER-SEC", "m/s"),
    DEGREE("DEG", "°"),
    SECOND("SEC", "s"),
    MINUTE("MIN", "min"),
    HOUR("HR", "h"),
    COUNT("NUM", "");

    private final String qudt;
    private final String symbol;

    Unit(String qudt, String symbol) {
        this.qudt = qudt;
        this.symbol = symbol;
    }

    /** Local name in the QUDT unit vocabulary. */
    public String qudt() {
        return qudt;
    }

    public String symbol() {
        return symbol;
    }

    /** @throws IllegalArgumentException where no unit has this QUDT name */
    public static Unit ofQudt(String name) {
        for (Unit unit : values()) {
            if (unit.qudt.equals(name)) {
                return unit;
            }
        }
        throw new IllegalArgumentException("Unknown unit " + name);
    }
}
