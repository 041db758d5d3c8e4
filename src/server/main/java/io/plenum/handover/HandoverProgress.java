package io.plenum.handover;

/**
 * How far the points of a site have come; each number is among the one before it.
 *
 * @param found by searches, or in the model
 * @param named with a class that is known
 * @param placed at equipment or in a space
 * @param bound to an address of a connection that there is
 * @param fresh with a value that may be shown as the present state
 */
public record HandoverProgress(int found, int named, int placed, int bound, int fresh) {

    /** Whole per cent, rounded down so that 100 means all; 0 where nothing was found. */
    public static int percent(int part, int found) {
        return found == 0 ? 0 : (int) (100L * part / found);
    }
}
