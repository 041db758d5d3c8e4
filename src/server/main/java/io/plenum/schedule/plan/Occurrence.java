package io.plenum.schedule.plan;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An entry on a day.
 *
 * @param key the same for the same entry on the same day, however often it is computed
 * @param name of the exception or event; empty in the usual week
 * @param day on which it begins by its own time
 * @param start with its lead
 * @param lead of optimum start
 * @param occupied whether people are there
 */
public record Occurrence(
        String key,
        Origin origin,
        String name,
        LocalDate day,
        Instant start,
        Instant end,
        double value,
        LeadTime lead,
        boolean occupied) {

    /** Where it comes from. */
    public enum Origin {
        WEEK,
        EXCEPTION,
        EVENT
    }

    boolean isOn(Instant time) {
        return !time.isBefore(start) && time.isBefore(end);
    }

    /** An event counts before all else, then what has begun last. */
    boolean countsBefore(Occurrence other) {
        boolean event = origin == Origin.EVENT;
        boolean otherEvent = other.origin == Origin.EVENT;
        return event == otherEvent ? !start.isBefore(other.start) : event;
    }
}
