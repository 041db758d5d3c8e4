package io.plenum.schedule.plan;

import java.util.Objects;

/**
 * What is wanted for a part of a day.
 *
 * @param from when it begins, at the latest a minute before midnight
 * @param to when it ends; where it is not after the begin, on the day after
 * @param value in the unit of the points
 * @param occupied whether people are there from its begin on: with optimum start it begins as much earlier as the building needs
 */
public record ScheduleEntry(EntryTime from, EntryTime to, double value, boolean occupied) {

    public ScheduleEntry {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }
}
