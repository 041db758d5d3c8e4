package io.plenum.schedule.plan;

import java.util.List;

/**
 * Days on which the week does not count.
 *
 * @param name for people, may be empty
 * @param entries of such a day; none: nothing is wanted all day
 */
public record DayException(String name, DayRule days, List<ScheduleEntry> entries) {

    public DayException {
        entries = List.copyOf(entries);
    }
}
