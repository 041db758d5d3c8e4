package io.plenum.comfort.ui;

import java.time.Duration;

/** How far back somebody looks. */
enum ComfortPeriod {
    DAY(1),
    WEEK(7),
    MONTH(30),
    QUARTER(90);

    private final Duration length;

    ComfortPeriod(int days) {
        this.length = Duration.ofDays(days);
    }

    Duration length() {
        return length;
    }
}
