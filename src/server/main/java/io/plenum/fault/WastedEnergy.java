package io.plenum.fault;

/** What kind of energy a fault wastes; each has its price. */
public enum WastedEnergy {
    ELECTRICITY,
    HEAT,
    COLD
}
