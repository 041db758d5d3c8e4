package io.plenum.control.loop;

/** On above one value, off below a lower one (Guideline 36: a request from 95 % until 85 %). */
final class Latch {

    private static final double ON = 95;
    private static final double OFF = 85;

    private boolean on;

    /** An unknown value asks for nothing. */
    boolean step(double value) {
        if (Double.isNaN(value) || value < OFF) {
            on = false;
        } else if (value > ON) {
            on = true;
        }
        return on;
    }
}
