package io.plenum.control.loop;

import io.plenum.control.input.ZoneReading;

/** How comfortable a zone is as it is found, and whether it was well since its machine runs; used by one thread. */
final class FoundComfort {

    /** Until it was seen for so long it is taken to be well. */
    private static final double SEEN = 3600;
    /** Whoever is out for a larger share of the time is no witness against a loop. */
    private static final double SELDOM = 0.05;

    private static final double MOVED = 0.3; // K

    private double seen;
    private double out;
    private boolean settled;
    private double heating = Double.NaN;
    private double cooling = Double.NaN;

    /** Another band, by schedule or by command: it has to be reached first. */
    void band(ZoneReading zone) {
        if (Math.abs(zone.heating() - heating) > MOVED || Math.abs(zone.cooling() - cooling) > MOVED) {
            settled = false;
        }
        heating = zone.heating();
        cooling = zone.cooling();
    }

    /** Without the loop. */
    void found(boolean outside, double seconds) {
        seen += seconds;
        out += outside ? seconds : 0;
        settled |= !outside;
    }

    /** With it. @return whether the loop has to answer for it */
    boolean pushed(boolean outside) {
        settled |= !outside;
        boolean often = seen >= SEEN && out > SELDOM * seen;
        return outside && settled && !often;
    }

    /** The machine stands: it may drift. */
    void drifts() {
        settled = false;
    }
}
