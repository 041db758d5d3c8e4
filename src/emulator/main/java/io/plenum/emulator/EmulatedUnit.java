package io.plenum.emulator;

/** Units of the emulated points: QUDT local name, symbol, BACnet engineering units (ASHRAE 135, clause 21). */
public enum EmulatedUnit {
    NONE("UNITLESS", "", 95, -1e9, 1e9),
    CELSIUS("DEG_C", "°C", 62, -50, 120),
    PERCENT("PERCENT", "%", 98, 0, 100),
    HUMIDITY("PERCENT_RH", "% RH", 29, 0, 100),
    PASCAL("PA", "Pa", 53, -1000, 5000),
    KILOPASCAL("KiloPA", "kPa", 54, 0, 1000),
    CUBIC_METRE_PER_SECOND("M3-PER-SEC", "m³/s", 85, 0, 100),
    LITRE_PER_SECOND("L-PER-SEC", "l/s", 87, 0, 1000),
    CUBIC_METRE("M3", "m³", 80, 0, 1e9),
    KILOWATT("KiloW", "kW", 48, -1e5, 1e5),
    KILOWATT_HOUR("KiloW-HR", "kWh", 19, 0, 1e9),
    LUX("LUX", "lx", 37, 0, 2e5),
    PPM("PPM", "ppm", 96, 0, 10000),
    WATT_PER_SQUARE_METRE("W-PER-M2", "W/m²", 35, 0, 1500),
    METRE_PER_SECOND("M-PER-SEC", "m/s", 74, 0, 100),
    COUNT("NUM", "", 95, 0, 1e9);

    private final String qudt;
    private final String symbol;
    private final int bacnet;
    private final double least;
    private final double most;

    EmulatedUnit(String qudt, String symbol, int bacnet, double least, double most) {
        this.qudt = qudt;
        this.symbol = symbol;
        this.bacnet = bacnet;
        this.least = least;
        this.most = most;
    }

    /** Whether a controller would take the number as a command at all. */
    boolean accepts(double number) {
        return number >= least && number <= most;
    }

    /** The number, or the nearest that a sensor of this unit can tell. */
    public double within(double number) {
        return Math.clamp(number, least, most);
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
