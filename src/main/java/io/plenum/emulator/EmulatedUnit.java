package io.plenum.emulator;

/** Units of the emulated points: QUDT local name, symbol, BACnet engineering units (ASHRAE 135, clause 21). */
public enum EmulatedUnit {
    NONE("UNITLESS", "", 95),
    CELSIUS("DEG_C", "°C", 62),
    PERCENT("PERCENT", "%", 98),
    HUMIDITY("PERCENT_RH", "% RH", 29),
    PASCAL("PA", "Pa", 53),
    KILOPASCAL("KiloPA", "kPa", 54),
    CUBIC_METRE_PER_SECOND("M3-PER-SEC", "m³/s", 85),
    LITRE_PER_SECOND("L-PER-SEC", "l/s", 87),
    CUBIC_METRE("M3", "m³", 80),
    KILOWATT("KiloW", "kW", 48),
    KILOWATT_HOUR("KiloW-HR", "kWh", 19),
    LUX("LUX", "lx", 37),
    PPM("PPM", "ppm", 96),
    WATT_PER_SQUARE_METRE("W-PER-M2", "W/m²", 35),
    METRE_PER_SECOND("M-PER-SEC", "m/s", 74),
    COUNT("NUM", "", 95);

    private final String qudt;
    private final String symbol;
    private final int bacnet;

    EmulatedUnit(String qudt, String symbol, int bacnet) {
        this.qudt = qudt;
        this.symbol = symbol;
        this.bacnet = bacnet;
    }

    public String qudt() {
        return qudt;
    }

    public String symbol() {
        return symbol;
    }

    /** Value of BACnetEngineeringUnits. */
    public int bacnet() {
        return bacnet;
    }
}
