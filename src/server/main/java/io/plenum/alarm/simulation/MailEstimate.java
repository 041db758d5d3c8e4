package io.plenum.alarm.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How many mails one person would get: one for each alarm, and beyond ten in ten minutes one more for all the rest of them. Assumed
 * is that each alarm is a headline of its own and is acknowledged before it comes again; what other alarms explain would be fewer.
 */
final class MailEstimate {

    /** As many mails about single alarms go out in a period. */
    static final int MOST = 10;

    static final Duration PERIOD = Duration.ofMinutes(10);

    private MailEstimate() {}

    /** @param raised in the order of time */
    static int of(List<Instant> raised) {
        int mails = 0;
        int inPeriod = 0;
        Instant end = Instant.MIN;
        for (Instant time : raised) {
            if (!time.isBefore(end)) {
                end = time.plus(PERIOD);
                inPeriod = 0;
            }
            inPeriod++;
            mails += inPeriod <= MOST + 1 ? 1 : 0;
        }
        return mails;
    }
}
