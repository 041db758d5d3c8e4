package io.plenum.schedule.controller;

import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.ScheduledValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The week of a schedule for the audit: a line for each day from Monday on, {@code 06:30 1.0, 18:00 released}. */
public final class WeekText {

    private WeekText() {}

    public static List<String> of(ControllerSchedule schedule) {
        List<String> days = new ArrayList<>();
        schedule.week()
                .forEach(day -> days.add(day.stream().map(WeekText::value).collect(Collectors.joining(", "))));
        return days;
    }

    private static String value(ScheduledValue value) {
        String state =
                switch (value.state().kind()) {
                    case NUMBER -> String.valueOf(value.state().number());
                    case TEXT -> value.state().text();
                    case RELEASED -> "released";
                    case UNKNOWN -> "unknown";
                };
        return value.at() + " " + state;
    }
}
