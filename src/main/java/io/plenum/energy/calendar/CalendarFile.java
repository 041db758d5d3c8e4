package io.plenum.energy.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import io.plenum.energy.weather.HourlyFile.Problem;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a calendar file (RFC 5545) holds of whole days. Repetitions are taken over for the years around now.
 *
 * @param periods each once, in the order of the file
 * @param problems why it must not be taken over; where there is one, nothing is
 */
public record CalendarFile(List<ClosedPeriod> periods, List<Problem> problems) {

    /** Largest file, bytes. */
    public static final int LARGEST = 1 << 20;

    private static final int MOST_PROBLEMS = 100;

    /** Without these an event cannot be placed; what else is not understood does not matter. */
    private static final Set<String> NEEDED =
            Set.of("DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "STATUS");

    /**
     * @param zone of the building
     * @param today around which repetitions are taken over
     */
    public static CalendarFile read(String text, ZoneId zone, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        List<ClosedPeriod> periods = new ArrayList<>();
        List<Integer> lines = lines(text);
        int number = 0;
        for (VEvent event : events(text, problems)) {
            int line = number < lines.size() ? lines.get(number) : 1;
            number++;
            try {
                new CalendarEvent(event, zone, today).periods().forEach(period -> add(periods, period));
            } catch (CalendarRefusal refused) {
                problems.add(new Problem(line, refused.text(), List.of()));
            }
        }
        if (periods.size() > ClosedCalendar.MOST) {
            problems.add(new Problem(1, "energy.problem.many", List.of(String.valueOf(ClosedCalendar.MOST))));
        }
        if (periods.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(1, "energy.closed.file.empty", List.of()));
        }
        return new CalendarFile(periods, problems.stream().limit(MOST_PROBLEMS).toList());
    }

    private static List<VEvent> events(String text, List<Problem> problems) {
        List<List<ParseWarning>> warnings = new ArrayList<>();
        List<ICalendar> calendars;
        try {
            calendars = Biweekly.parse(text).warnings(warnings).all();
        } catch (RuntimeException unreadable) {
            // What strangers' files do to a parser is theirs; nothing of such a file is taken over.
            calendars = List.of();
        }
        if (calendars.isEmpty()) {
            problems.add(new Problem(1, "energy.closed.file.none", List.of()));
        }
        for (ParseWarning warning : warnings.stream().flatMap(List::stream).toList()) {
            if (warning.getPropertyName() != null && NEEDED.contains(warning.getPropertyName())) {
                Integer line = warning.getLineNumber();
                problems.add(new Problem(
                        line == null ? 1 : line, "energy.closed.file.line", List.of(warning.getPropertyName())));
            }
        }
        return calendars.stream()
                .flatMap(calendar -> calendar.getEvents().stream())
                .toList();
    }

    /** Where the events begin, counted from 1: the parser gives them in the order of the file. */
    private static List<Integer> lines(String text) {
        List<Integer> begins = new ArrayList<>();
        String[] lines = text.split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].strip().toUpperCase(Locale.ROOT).equals("BEGIN:VEVENT")) {
                begins.add(i + 1);
            }
        }
        return begins;
    }

    private static void add(List<ClosedPeriod> periods, ClosedPeriod period) {
        if (periods.size() <= ClosedCalendar.MOST && periods.stream().noneMatch(period::isSameTime)) {
            periods.add(period);
        }
    }
}
