package io.plenum.link.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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

    /** Whether both are the same to a controller. */
    public boolean isLike(ScheduleException other) {
        boolean sameDays = days == null ? other.days == null : other.days != null && days.isLike(other.days);
        return sameDays
                && Objects.equals(calendar, other.calendar)
                && priority == other.priority
                && ScheduledValue.areLike(values, other.values);
    }

    /** Whether all its days are before this one. */
    public boolean isOver(LocalDate day) {
        LocalDate end = days == null ? null : days.end();
        return end != null && end.isBefore(day);
    }
}
