package io.plenum.upkeep;

/** What the hours and starts of a piece of equipment count. */
public enum EquipmentUse {
    /** A machine runs. */
    RUNNING,
    /** Lamps are lit, at whatever level. */
    LIT,
    /** A door stands open; each start is an opening. */
    OPEN
}
