package io.plenum.control.rest;

import io.plenum.control.input.UsageHours;
import io.plenum.web.RequestProblem;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When people are there, in the building's own time. */
record HoursJson(
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        @Nullable List<DayOfWeek> days) {

    static HoursJson of(UsageHours hours) {
        return new HoursJson(
                hours.from(), hours.to(), hours.days().stream().sorted().toList());
    }

    UsageHours hours() {
        try {
            return new UsageHours(
                    RequestProblem.present("hours.from", from),
                    RequestProblem.present("hours.to", to),
                    Set.copyOf(RequestProblem.present("hours.days", days)));
        } catch (IllegalArgumentException e) {
            throw RequestProblem.of("hours", "control.problem.hours");
        }
    }
}
