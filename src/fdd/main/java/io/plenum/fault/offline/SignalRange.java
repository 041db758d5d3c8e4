package io.plenum.fault.offline;

import org.jspecify.annotations.Nullable;

/** What a valve's, damper's or drive's signal is written in. */
enum SignalRange {
    FRACTION("fraction", 0, 1),
    PERCENT("percent", 0, 100),
    VOLTS("0-10V", 0, 10),
    /** With a live zero: 2 V is shut, and what is near 0 V is a lost signal or a unit that is off. */
    VOLTS_LIVE("2-10V", 2, 10),
    MILLIAMPERES("0-20mA", 0, 20),
    MILLIAMPERES_LIVE("4-20mA", 4, 20);

    private final String text;
    private final double shut;
    private final double open;

    SignalRange(String text, double shut, double open) {
        this.text = text;
        this.shut = shut;
        this.open = open;
    }

    static @Nullable SignalRange of(String word) {
        for (SignalRange range : values()) {
            if (range.text.equalsIgnoreCase(word)) {
                return range;
            }
        }
        return null;
    }

    String text() {
        return text;
    }

    double open() {
        return open;
    }

    /** 0 for shut, 1 for open; below a live zero it is shut. */
    double share(double value) {
        double share = (value - shut) / (open - shut);
        return shut > 0 && share < 0 && value >= -0.05 * open ? 0 : share;
    }
}
