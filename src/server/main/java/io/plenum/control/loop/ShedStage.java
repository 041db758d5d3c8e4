package io.plenum.control.loop;

/** What is given up for less power, in this order; restored in the opposite one. */
public enum ShedStage {
    /** Zones may get a little warmer. */
    COOLING_SETPOINT(1),
    /** Lights are dimmed. */
    LIGHT(2),
    /** Cars charge more slowly. */
    CHARGING(3);

    private final int place;

    ShedStage(int place) {
        this.place = place;
    }

    /** Whether it is given up where so many stages are. */
    boolean isShed(int stages) {
        return stages >= place;
    }
}
