package io.plenum.alarm.ui.performance;

import java.time.Duration;

/** How far back somebody looks. */
enum PerformancePeriod {
    DAY(1),
    WEEK(7),
    MONTH(30),
    QUARTER(91);

    private final Duration length;

    PerformancePeriod(int days) {
        this.length = Duration.ofDays(days);
    }

    Duration length() {
        return length;
    }
}
