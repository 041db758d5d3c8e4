package io.plenum.schedule.rest;

import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.ScheduleContent;
import io.plenum.link.schedule.ScheduleException;
import io.plenum.link.schedule.ScheduledState;
import io.plenum.link.schedule.ScheduledValue;
import io.plenum.schedule.controller.ExceptionEntries;
import io.plenum.schedule.plan.DayRule;
import io.plenum.web.RequestProblem;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another week, other exceptions or both for a controller's schedule.
 *
 * @param week seven days from Monday on; null where it stays
 * @param exceptions all that it is to have, of those of the same day and priority the first counts; null where they stay
 * @param version of the schedule as the caller knows it; not needed for a preview
 * @param reason in the caller's words; not needed for a preview
 */
record ContentItem(
        @Nullable List<List<ChangeItem>> week,
        @Nullable List<WantedException> exceptions,
        @Nullable String version,
        @Nullable String reason) {

    /**
     * From a time of the day on.
     *
     * @param at local time of the controller
     * @param value null for a release: then the default of the schedule counts, of an exception the week
     */
    record ChangeItem(@Nullable LocalTime at, @Nullable Double value) {

        ScheduledValue scheduled() {
            return new ScheduledValue(
                    RequestProblem.present("at", at),
                    value == null ? ScheduledState.RELEASED : ScheduledState.of(value));
        }
    }

    /**
     * One that is to stay, or another one.
     *
     * @param keep its place among those that there are, from 0 on; then all else is left out
     * @param days one day, a range, or a day of each year
     * @param priority 1 to 16, the lowest number counts; {@value ExceptionEntries#USUAL_PRIORITY} where it is left out
     */
    record WantedException(
            @Nullable Integer keep,
            @Nullable DayRule days,
            @Nullable Integer priority,
            @Nullable List<ChangeItem> values) {

        ScheduleException exception(List<ScheduleException> present) {
            if (keep == null) {
                return new ScheduleException(
                        ExceptionEntries.days(RequestProblem.present("exceptions.days", days)),
                        null,
                        priority == null ? ExceptionEntries.USUAL_PRIORITY : priority,
                        scheduled("exceptions.values", values));
            }
            if (keep < 0 || keep >= present.size()) {
                throw RequestProblem.of("exceptions.keep", "web.expected.known", keep);
            }
            return present.get(keep);
        }
    }

    /** @throws RequestProblem where there is none */
    ScheduleContent content(ControllerSchedule present) {
        if (exceptions == null) {
            RequestProblem.present("week", week);
        }
        return new ScheduleContent(
                week == null ? present.week() : days(week),
                exceptions == null
                        ? present.exceptions()
                        : exceptions.stream()
                                .map(one -> RequestProblem.present("exceptions", one)
                                        .exception(present.exceptions()))
                                .toList());
    }

    private static List<List<ScheduledValue>> days(List<List<ChangeItem>> week) {
        return week.stream().map(day -> scheduled("week", day)).toList();
    }

    private static List<ScheduledValue> scheduled(String field, @Nullable List<ChangeItem> changes) {
        List<ScheduledValue> values = new ArrayList<>();
        for (ChangeItem change : RequestProblem.present(field, changes)) {
            values.add(RequestProblem.present(field, change).scheduled());
        }
        return values;
    }
}
