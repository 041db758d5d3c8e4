package io.plenum.tabular.time;

import java.time.LocalTime;

/**
 * Finds clocks of twelve hours that lost their AM and PM: no hour of the file is 0 or beyond 12, and on one day 12 is followed by 1.
 */
public final class ClockEvidence {

    private static final int NOON = 12;

    private boolean beyond;
    private long lost;
    private int hourBefore = -1;
    private ScannedTime.DateParts dateBefore = new ScannedTime.DateParts(0, 0, 0, true, false, false);

    public void add(ScannedTime time, long line) {
        LocalTime clock = time.clock();
        ScannedTime.DateParts date = time.date();
        if (clock == null || date == null) {
            return;
        }
        int hour = clock.getHour();
        beyond |= hour == 0 || hour > NOON || time.halfDays() || time.midnightAfter();
        if (lost == 0 && hourBefore == NOON && hour == 1 && date.equals(dateBefore)) {
            lost = line;
        }
        hourBefore = hour;
        dateBefore = date;
    }

    /** The line where the afternoon begins with 1; 0 where the clock is whole. */
    public long lostAt() {
        return beyond ? 0 : lost;
    }
}
