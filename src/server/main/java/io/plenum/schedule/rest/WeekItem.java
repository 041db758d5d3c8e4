package io.plenum.schedule.rest;

import io.plenum.link.schedule.ScheduledState;
import io.plenum.link.schedule.ScheduledValue;
import io.plenum.web.RequestProblem;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another week for a controller's schedule.
 *
 * @param week seven days from Monday on
 * @param version of the schedule as the caller knows it; not needed for a preview
 * @param reason in the caller's words; not needed for a preview
 */
record WeekItem(
        @Nullable List<List<ChangeItem>> week,
        @Nullable String version,
        @Nullable String reason) {

    /**
     * From a time of the day on.
     *
     * @param at local time of the controller
     * @param value null for a release: then the default of the schedule counts
     */
    record ChangeItem(@Nullable LocalTime at, @Nullable Double value) {

        ScheduledValue scheduled() {
            return new ScheduledValue(
                    RequestProblem.present("week.at", at),
                    value == null ? ScheduledState.RELEASED : ScheduledState.of(value));
        }
    }

    /** @throws RequestProblem where there is none */
    List<List<ScheduledValue>> days() {
        List<List<ScheduledValue>> days = new ArrayList<>();
        for (List<ChangeItem> day : RequestProblem.present("week", week)) {
            List<ScheduledValue> values = new ArrayList<>();
            for (ChangeItem change : RequestProblem.present("week", day)) {
                values.add(RequestProblem.present("week", change).scheduled());
            }
            days.add(values);
        }
        return days;
    }
}
