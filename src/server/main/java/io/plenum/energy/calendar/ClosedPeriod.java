package io.plenum.energy.calendar;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * Days in a row on which the building is closed.
 *
 * @param from local date
 * @param to the last of them; absent in a document it is the first
 * @param name for people, such as the holiday's
 */
public record ClosedPeriod(LocalDate from, LocalDate to, String name) {

    public ClosedPeriod {
        to = to == null ? from : to;
        name = name == null ? "" : name.strip();
    }

    Stream<LocalDate> days() {
        return from.datesUntil(to.plusDays(1));
    }

    /** Whether both are the same days, by whatever name. */
    public boolean isSameTime(ClosedPeriod other) {
        return from.equals(other.from) && to.equals(other.to);
    }
}
