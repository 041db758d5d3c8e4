package io.plenum.control.input;

/**
 * Remembers whether it was nearly too warm for people in a zone during the last week: such a zone has no reserve. Used by one thread.
 */
public final class WarmZone {

    /** °C: half a kelvin below the 26 °C of EN 16798-1, category II, in summer. */
    private static final double WARM = 25.5;

    private static final double WEEK = 7 * 86_400.0;

    private double since = WEEK;

    /**
     * One step in time; where nobody knows whether people are there, they are.
     *
     * @param seconds since the step before
     * @return whether it was so, now or in the last week
     */
    public boolean step(ZoneReading zone, double seconds) {
        since = zone.temperature() > WARM && zone.people() != 0 ? 0 : since + seconds;
        return since < WEEK;
    }
}
