package io.plenum.control.input;

/**
 * Where a building is in its week.
 *
 * @param occupied whether people are expected now
 * @param minutesUntil they are expected next; 0 while they are
 */
public record OccupancyPhase(boolean occupied, double minutesUntil) {

    /** For what does not depend on people. */
    public static final OccupancyPhase ALWAYS = new OccupancyPhase(true, 0);
}
