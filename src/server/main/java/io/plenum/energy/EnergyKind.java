package io.plenum.energy;

/** What is bought or delivered and metered. */
public enum EnergyKind {
    ELECTRICITY,
    HEAT,
    GAS,
    COLD,
    WATER
}
