package io.plenum.control.loop;

/** How long something has been so, without a break. */
final class HeldCondition {

    private double seconds;

    /** Whether it has held for so long, this step included. */
    boolean heldFor(double wanted, boolean holds, double step) {
        seconds = holds ? seconds + step : 0;
        return holds && seconds >= wanted;
    }
}
