package io.plenum.site.role;

/** For which of the two a set point, valve or demand is there. */
public enum HeatingOrCooling {
    HEATING,
    COOLING,
    UNKNOWN
}
