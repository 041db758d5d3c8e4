package io.plenum.control.loop;

/** Why a loop has to give back what it holds. */
public enum Breach {
    /** Too many zones are too warm or too cold. */
    COMFORT,
    /** The air is stale in too many zones in which people are. */
    AIR,
    /** What it needs to know is not known any more. */
    NO_DATA
}
