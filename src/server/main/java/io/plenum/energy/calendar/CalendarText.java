package io.plenum.energy.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.property.RawProperty;
import io.plenum.energy.weather.HourlyFile.LineProblem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The events of a calendar file, with the lines at which they begin. */
final class CalendarText {

    /** Without these an event cannot be placed; what else is not understood does not matter. */
    private static final Set<String> NEEDED =
            Set.of("DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "EXRULE", "STATUS", "RECURRENCE-ID");

    private final List<ICalendar> calendars;
    private final IdentityHashMap<VEvent, Integer> lines = new IdentityHashMap<>();

    /**
     * An event and what was changed of it.
     *
     * @param line where it begins, counted from 1
     * @param zone that its calendar names for itself, null where it names none
     * @param kind what its calendar says of it
     */
    record Series(EventSeries days, int line, @Nullable ZoneId zone, EventKind kind) {}

    private CalendarText(List<ICalendar> calendars, String text) {
        this.calendars = calendars;
        List<Integer> begins = begins(text);
        int number = 0;
        for (ICalendar calendar : calendars) {
            for (VEvent event : calendar.getEvents()) {
                lines.put(event, number < begins.size() ? begins.get(number) : 1);
                number++;
            }
        }
    }

    static CalendarText parse(String text, List<LineProblem> problems) {
        String plain = text.replaceFirst("^[\\uFEFF\\s]+", "");
        List<List<ParseWarning>> warnings = new ArrayList<>();
        List<ICalendar> calendars;
        try {
            calendars = Biweekly.parse(plain).warnings(warnings).all();
        } catch (RuntimeException unreadable) {
            // What strangers' files do to a parser is theirs; nothing of such a file is taken over.
            calendars = List.of();
        }
        if (calendars.isEmpty()) {
            problems.add(new LineProblem(1, "energy.closed.file.none", List.of()));
        }
        int above =
                (int) text.substring(0, text.length() - plain.length()).lines().count();
        int skipped = text.startsWith(plain) ? 0 : Math.max(0, above - 1);
        warnings.stream().flatMap(List::stream).forEach(warning -> add(warning, skipped, problems));
        return new CalendarText(calendars, text);
    }

    private static void add(ParseWarning warning, int skipped, List<LineProblem> problems) {
        String property = warning.getPropertyName();
        if (property != null && NEEDED.contains(property.toUpperCase(Locale.ROOT))) {
            Integer line = warning.getLineNumber();
            problems.add(
                    new LineProblem(line == null ? 1 : line + skipped, "energy.closed.file.line", List.of(property)));
        }
    }

    /** Where the events begin, counted from 1: the parser gives them in the order of the file. */
    private static List<Integer> begins(String text) {
        List<Integer> begins = new ArrayList<>();
        String[] lines = text.split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].strip().toUpperCase(Locale.ROOT).equals("BEGIN:VEVENT")) {
                begins.add(i + 1);
            }
        }
        return begins;
    }

    /** Each event with the changes of its repetitions; a calendar that takes events back has none. */
    List<Series> series(LocalDate today) {
        List<Series> all = new ArrayList<>();
        for (ICalendar calendar : calendars) {
            if (calendar.getMethod() == null || !calendar.getMethod().isCancel()) {
                series(calendar, today, all);
            }
        }
        return all;
    }

    private void series(ICalendar calendar, LocalDate today, List<Series> all) {
        Map<String, List<VEvent>> changes = new HashMap<>();
        Set<String> masters = new java.util.HashSet<>();
        for (VEvent event : calendar.getEvents()) {
            if (isChange(event)) {
                changes.computeIfAbsent(uid(event), none -> new ArrayList<>()).add(event);
            } else {
                masters.add(uid(event));
            }
        }
        boolean busy = calendar.getEvents().stream().anyMatch(event -> !EventKind.isTransparent(event));
        for (VEvent event : calendar.getEvents()) {
            // a change of something that the file lacks stands for itself
            if (!isChange(event) || !masters.contains(uid(event))) {
                List<VEvent> own = isChange(event) ? List.of() : changes.getOrDefault(uid(event), List.of());
                EventKind kind = EventKind.of(event, property(calendar, "X-WR-CALNAME"));
                boolean free = kind == EventKind.CLOSED && busy && EventKind.isTransparent(event);
                all.add(new Series(
                        new EventSeries(event, own, today), line(event), zone(calendar), free ? EventKind.FREE : kind));
            }
        }
    }

    private int line(VEvent event) {
        return lines.getOrDefault(event, 1);
    }

    private static boolean isChange(VEvent event) {
        return event.getRecurrenceId() != null && event.getRecurrenceId().getValue() != null;
    }

    /** Events without an identity are each their own. */
    private static String uid(VEvent event) {
        return event.getUid() == null || event.getUid().getValue() == null
                ? "\0" + System.identityHashCode(event)
                : event.getUid().getValue();
    }

    private static @Nullable ZoneId zone(ICalendar calendar) {
        String named = property(calendar, "X-WR-TIMEZONE");
        try {
            return named.isEmpty() ? null : ZoneId.of(named);
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    /** Empty where the calendar has none. */
    private static String property(ICalendar calendar, String name) {
        RawProperty property = calendar.getExperimentalProperty(name);
        return property == null || property.getValue() == null
                ? ""
                : property.getValue().strip();
    }
}
