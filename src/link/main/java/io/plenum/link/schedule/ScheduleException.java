package io.plenum.link.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days on which something else holds than in the week.
 *
 * @param days null where a calendar says which
 * @param calendar address of that calendar; null where the days are given here
 * @param priority among exceptions of the same day, 1 to 16: the lowest number counts
 * @param values of such a day
 */
public record ScheduleException(
        @Nullable DatePeriod days, @Nullable String calendar, int priority, List<ScheduledValue> values) {

    public ScheduleException {
        values = List.copyOf(values);
        if ((days == null) == (calendar == null)) {
            throw new IllegalArgumentException("An exception has days or a calendar");
        }
    }
}
