package io.plenum.schedule.controller;

import io.plenum.link.schedule.ScheduledState;
import io.plenum.link.schedule.ScheduledValue;
import io.plenum.schedule.plan.EntryTime;
import io.plenum.schedule.plan.ScheduleEntry;
import io.plenum.web.RequestProblem;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The week of a controller's schedule as entries with a begin and an end, as people write them, and back. Between entries it releases, and its
 * default counts; so it does from midnight on, until its first change of the day.
 */
public final class WeekEntries {

    private static final int HOUR = 60;

    private WeekEntries() {}

    /** @throws IllegalArgumentException where it has what the fields cannot say: seconds, or texts */
    public static List<List<ScheduleEntry>> of(List<List<ScheduledValue>> week) {
        return week.stream().map(WeekEntries::ofDay).toList();
    }

    /** The same of one day. */
    static List<ScheduleEntry> ofDay(List<ScheduledValue> day) {
        List<ScheduleEntry> entries = new ArrayList<>();
        for (int i = 0; i < day.size(); i++) {
            ScheduledState state = day.get(i).state();
            EntryTime to = i + 1 < day.size() ? time(day.get(i + 1).at()) : EntryTime.clock(EntryTime.DAY / HOUR, 0);
            switch (state.kind()) {
                case NUMBER -> entries.add(new ScheduleEntry(time(day.get(i).at()), to, state.number(), false));
                case RELEASED -> {
                    // Between entries.
                }
                case TEXT, UNKNOWN -> throw new IllegalArgumentException("No number: " + state);
            }
        }
        return entries;
    }

    private static EntryTime time(LocalTime at) {
        if (at.getSecond() != 0 || at.getNano() != 0) {
            throw new IllegalArgumentException("Seconds: " + at);
        }
        return EntryTime.clock(at.getHour(), at.getMinute());
    }

    /** A part of a day, in minutes after its midnight. */
    private record Part(int from, int to, double value) {}

    /** @throws RequestProblem where entries overlap, have no value, or are by the sun */
    public static List<List<ScheduledValue>> week(List<List<ScheduleEntry>> entries) {
        List<List<Part>> days = new ArrayList<>();
        entries.forEach(day -> days.add(new ArrayList<>()));
        for (int day = 0; day < entries.size(); day++) {
            for (ScheduleEntry entry : entries.get(day)) {
                add(days, day, entry);
            }
        }
        return days.stream().map(WeekEntries::values).toList();
    }

    /** One day, which ends at midnight. @throws RequestProblem as {@link #week}, and where an entry goes on into the next day */
    static List<ScheduledValue> day(List<ScheduleEntry> entries) {
        List<List<Part>> days = List.of(new ArrayList<>(), new ArrayList<>());
        entries.forEach(entry -> add(days, 0, entry));
        if (!days.getLast().isEmpty()) {
            throw RequestProblem.of("exceptions", "schedule.problem.midnight");
        }
        return values(days.getFirst());
    }

    private static void add(List<List<Part>> days, int day, ScheduleEntry entry) {
        if (entry.from().isBySun() || entry.to().isBySun()) {
            throw RequestProblem.of("week", "schedule.problem.sun");
        }
        if (!Double.isFinite(entry.value())) {
            throw RequestProblem.of("week", "web.expected.number");
        }
        int from = entry.from().minutes();
        int to = entry.to().minutes();
        if (to > from) {
            days.get(day).add(new Part(from, to, entry.value()));
            return;
        }
        days.get(day).add(new Part(from, EntryTime.DAY, entry.value()));
        if (to > 0) {
            days.get((day + 1) % days.size()).add(new Part(0, to, entry.value()));
        }
    }

    private static List<ScheduledValue> values(List<Part> day) {
        List<Part> parts =
                day.stream().sorted(Comparator.comparingInt(Part::from)).toList();
        List<ScheduledValue> values = new ArrayList<>();
        int end = 0;
        for (Part part : parts) {
            if (part.from() < end) {
                throw RequestProblem.of("week", "schedule.problem.overlap");
            }
            if (part.from() > end && !values.isEmpty()) {
                values.add(new ScheduledValue(at(end), ScheduledState.RELEASED));
            }
            values.add(new ScheduledValue(at(part.from()), ScheduledState.of(part.value())));
            end = part.to();
        }
        if (!values.isEmpty() && end < EntryTime.DAY) {
            values.add(new ScheduledValue(at(end), ScheduledState.RELEASED));
        }
        return values;
    }

    private static LocalTime at(int minutes) {
        return LocalTime.of(minutes / HOUR, minutes % HOUR);
    }
}
