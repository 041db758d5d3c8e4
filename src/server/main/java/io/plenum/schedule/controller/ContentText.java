package io.plenum.schedule.controller;

import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.ScheduledValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The content of a schedule for the audit: a line for each day from Monday on, {@code 06:30 1.0, 18:00 released}, then one for each exception,
 * {@code Pattern[…] priority 10: 00:00 0.0}.
 */
public final class ContentText {

    private ContentText() {}

    public static List<String> of(ControllerSchedule schedule) {
        List<String> lines = new ArrayList<>();
        schedule.week().forEach(day -> lines.add(values(day)));
        schedule.exceptions()
                .forEach(exception -> lines.add((exception.days() == null ? exception.calendar() : exception.days())
                        + " priority " + exception.priority() + ": " + values(exception.values())));
        return lines;
    }

    private static String values(List<ScheduledValue> values) {
        return values.stream().map(ContentText::value).collect(Collectors.joining(", "));
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
