package io.plenum.opcua.browse;

/** From where a server counts the states of a variable; and what is not known of that. */
public enum StateCount {
    ZERO,
    ONE,
    /** Texts have places and no numbers: counted from 0, as variables of the standard are. */
    PLACE,
    /** Texts have places, but the number may be BACnet's own, which is counted from 1: only values can tell. */
    OPEN
}
