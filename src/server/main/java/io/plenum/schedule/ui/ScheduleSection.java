package io.plenum.schedule.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.DatePeriod;
import io.plenum.link.schedule.DeviceSchedules;
import io.plenum.link.schedule.ScheduleException;
import io.plenum.point.Point;
import io.plenum.schedule.ScheduleForecast;
import io.plenum.schedule.ScheduleWords;
import io.plenum.uikit.PlainTable;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** One schedule: what it does now and next, its week and exceptions, and what it commands. */
class ScheduleSection extends Div {

    private static final long serialVersionUID = 1L;

    ScheduleSection(ControllerSchedule schedule, DeviceSchedules of, ScheduleWords words, LocalDateTime now) {
        add(new H3(schedule.name().isBlank() ? schedule.address() : schedule.name()));
        soft(
                schedule.description().isBlank()
                        ? schedule.address()
                        : schedule.description() + " · " + schedule.address());
        if (!schedule.complete()) {
            warning("schedule.incomplete");
        }
        if (schedule.outOfService()) {
            warning("schedule.out-of-service");
        }
        facts(schedule, of, words, now);
        if (!schedule.week().isEmpty()) {
            PlainTable week = new PlainTable("schedule.weekday", "schedule.values");
            for (int day = 1; day <= schedule.week().size(); day++) {
                week.row(words.weekday(day), words.day(schedule.week().get(day - 1), schedule));
            }
            add(week);
        }
        if (!schedule.exceptions().isEmpty()) {
            exceptions(schedule, of, words);
        }
    }

    private void facts(ControllerSchedule schedule, DeviceSchedules of, ScheduleWords words, LocalDateTime now) {
        PlainTable facts = new PlainTable("schedule.fact", "schedule.fact-value");
        facts.row(getTranslation("schedule.present"), words.state(schedule.present(), schedule));
        facts.row(getTranslation("schedule.next"), next(schedule, of, words, now));
        facts.row(getTranslation("schedule.standard"), words.state(schedule.standard(), schedule));
        DatePeriod period = schedule.period();
        facts.row(
                getTranslation("schedule.period"),
                period == null ? getTranslation("schedule.unknown") : words.days(period));
        facts.row(
                getTranslation("schedule.priority"),
                schedule.priority() == 0 ? getTranslation("schedule.unknown") : String.valueOf(schedule.priority()));
        Div targets = new Div();
        schedule.targets().forEach(target -> targets.add(new Div(target(target, words))));
        facts.row(
                getTranslation("schedule.targets"),
                schedule.targets().isEmpty() ? getTranslation("schedule.no-targets") : targets);
        add(facts);
    }

    private String next(ControllerSchedule schedule, DeviceSchedules of, ScheduleWords words, LocalDateTime now) {
        ScheduleForecast forecast = new ScheduleForecast(schedule, of);
        if (!forecast.known()) {
            return getTranslation("schedule.unknown");
        }
        ScheduleForecast.ScheduleChange next = forecast.next(now);
        return next == null
                ? getTranslation("schedule.no-change")
                : words.moment(next.at()) + ": " + words.state(next.state(), schedule);
    }

    private static String target(String address, ScheduleWords words) {
        @Nullable Point point = words.point(address);
        return point == null ? address : point.name() + " (" + address + ")";
    }

    private void exceptions(ControllerSchedule schedule, DeviceSchedules of, ScheduleWords words) {
        H4 title = new H4(getTranslation("schedule.exceptions"));
        title.getStyle().set("margin-block", "14px 4px");
        add(title);
        PlainTable table = new PlainTable("schedule.days", "schedule.exception-priority", "schedule.values");
        for (ScheduleException exception : schedule.exceptions()) {
            table.row(
                    words.days(exception, of),
                    String.valueOf(exception.priority()),
                    words.day(exception.values(), schedule));
        }
        add(table);
    }

    private void soft(String text) {
        Div line = new Div(text);
        line.addClassName("plenum-soft");
        add(line);
    }

    private void warning(String key) {
        Div line = new Div("▲ " + getTranslation(key));
        line.addClassName("plenum-alarm");
        add(line);
    }
}
