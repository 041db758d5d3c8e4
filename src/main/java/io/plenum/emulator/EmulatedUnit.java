package io.plenum.emulator;

/** Units with their names in QUDT and among BACnet's engineering units (the names of the standard's enumeration). */
public enum EmulatedUnit {
    NONE("UNITLESS", "no-units"),
    CELSIUS("DEG_C", "degrees-celsius"),
    KELVIN("K", "delta-degrees-kelvin"),
    PERCENT("PERCENT", "percent"),
    RELATIVE_HUMIDITY("PERCENT_RH", "percent-relative-humidity"),
    PASCAL("PA", "pascals"),
    KILOPASCAL("KiloPA", "kilopascals"),
    LITRE_PER_SECOND("L-PER-SEC", "liters-per-second"),
    CUBIC_METRE("M3", "cubic-meters"),
    CUBIC_METRE_PER_SECOND("M3-PER-SEC", "cubic-meters-per-second"),
    WATT("W", "watts"),
    KILOWATT("KiloW", "kilowatts"),
    KILOWATT_HOUR("KiloW-HR", "kilowatt-hours"),
    VOLT("V", "volts"),
    AMPERE("A", "amperes"),
    HERTZ("HZ", "hertz"),
    LUX("LUX", "luxes"),
    PARTS_PER_MILLION("PPM", "parts-per-million"),
    WATT_PER_SQUARE_METRE("W-PER-M2", "watts-per-square-meter"),
    METRE_PER_SECOND("M-PER-SEC", "meters-per-second"),
    DEGREE("DEG", "degrees-angular"),
    MINUTE("MIN", "minutes"),
    HOUR("HR", "hours"),
    COUNT("NUM", "no-units");

    private final String qudt;
    private final String bacnet;

    EmulatedUnit(String qudt, String bacnet) {
        this.qudt = qudt;
        this.bacnet = bacnet;
    }

    /** Local name in the QUDT unit vocabulary. */
    public String qudt() {
        return qudt;
    }

    /** Name among BACnet's engineering units. */
    public String bacnet() {
        return bacnet;
    }
}
