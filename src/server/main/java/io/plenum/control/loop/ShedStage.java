package io.plenum.control.loop;

/** What is given up for less power, in this order; restored in the opposite one. */
public enum ShedStage {
    /** Zones may get a little warmer. */
    COOLING_SETPOINT,
    /** Lights are dimmed. */
    LIGHT,
    /** Cars charge more slowly. */
    CHARGING
}
