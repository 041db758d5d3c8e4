package io.plenum.energy.calendar;

import io.plenum.energy.weather.HourlyFile.LineProblem;
import io.plenum.tabular.TableRefused;
import io.plenum.tabular.TableTexts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * What a calendar file (RFC 5545) holds of whole days. Repetitions are taken over for the years around now.
 *
 * @param periods each once, in the order of the file
 * @param apart days of which the calendar itself says that they may not close the building: a person decides
 * @param problems why it must not be taken over; where there is one, nothing is
 */
public record CalendarFile(List<ClosedPeriod> periods, List<Apart> apart, List<LineProblem> problems) {

    /** Largest file, bytes. */
    public static final int LARGEST = 1 << 20;

    static final int MOST_PROBLEMS = 100;

    /**
     * A day to be decided on.
     *
     * @param text key in the message bundles: why it is apart
     */
    public record Apart(ClosedPeriod period, String text) {}

    /**
     * Reads a file as it was uploaded; its problems stand in the result.
     *
     * @param bytes in whatever encoding
     * @param zone of the building
     * @param today around which repetitions are taken over
     */
    public static CalendarFile read(byte[] bytes, ZoneId zone, LocalDate today) {
        try {
            return read(TableTexts.read(bytes), zone, today);
        } catch (TableRefused refused) {
            return new CalendarFile(
                    List.of(),
                    List.of(),
                    List.of(new LineProblem(refused.line(), refused.text(), refused.arguments())));
        }
    }

    /**
     * Reads a text; its problems stand in the result.
     *
     * @param zone of the building
     * @param today around which repetitions are taken over
     */
    public static CalendarFile read(String text, ZoneId zone, LocalDate today) {
        List<LineProblem> problems = new ArrayList<>();
        CalendarDays days = new CalendarDays(zone);
        CalendarText calendar = CalendarText.parse(text, problems);
        calendar.series(today).forEach(one -> days.add(one, problems));
        if (days.count() > ClosedCalendar.MOST) {
            problems.add(new LineProblem(1, "energy.problem.many", List.of(String.valueOf(ClosedCalendar.MOST))));
        }
        if (days.count() == 0 && problems.isEmpty()) {
            problems.add(new LineProblem(1, "energy.closed.file.empty", List.of()));
        }
        return new CalendarFile(
                days.periods(),
                days.apart(),
                problems.stream().limit(MOST_PROBLEMS).toList());
    }
}
