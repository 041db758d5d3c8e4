package io.plenum.link.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of days as its controller holds it.
 *
 * @param address {@code 1205/calendar,1}
 * @param present whether the controller itself says that today is among them; null where it does not
 * @param complete whether all of it could be read
 */
public record ControllerCalendar(
        String address,
        String name,
        String description,
        List<DatePeriod> days,
        @Nullable Boolean present,
        boolean complete) {

    public ControllerCalendar {
        days = List.copyOf(days);
    }
}
