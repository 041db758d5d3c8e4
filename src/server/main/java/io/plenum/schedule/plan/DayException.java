package io.plenum.schedule.plan;

import java.util.List;
import java.util.Objects;

/**
 * Days on which the week does not count.
 *
 * @param name for people, may be empty
 * @param entries of such a day; none: nothing is wanted all day
 */
public record DayException(String name, DayRule days, List<ScheduleEntry> entries) {

    public DayException {
        name = name == null ? "" : name.strip();
        Objects.requireNonNull(days, "days");
        entries = List.copyOf(entries);
    }
}
