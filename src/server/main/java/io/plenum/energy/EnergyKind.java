package io.plenum.energy;

/** What is bought or delivered and metered. */
public enum EnergyKind {
    ELECTRICITY,
    HEAT,
    GAS,
    COLD,
    WATER;

    /** In which amounts of it are told. */
    public String unit() {
        return this == WATER ? "m³" : "kWh";
    }
}
