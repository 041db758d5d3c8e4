package io.plenum.energy.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plenum.energy.weather.HourlyFile.Problem;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static CalendarFile read(String... lines) {
        return CalendarFile.read(String.join("\r\n", lines), ZoneId.of("Europe/Berlin"), TODAY);
    }

    /** Whatever line of an event, in the third to fifth line of a file. */
    private static CalendarFile event(String... lines) {
        return read(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "BEGIN:VEVENT",
                String.join("\r\n", lines),
                "END:VEVENT",
                "END:VCALENDAR");
    }

    /** As published: an end is the day after, without one it is a day; folded and escaped names; midnights here, and in UTC. */
    @Test
    void wholeDaysAreTakenOver() {
        CalendarFile file = read(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "BEGIN:VEVENT",
                "DTSTART;VALUE=DATE:20261224",
                "DTEND;VALUE=DATE:20270102",
                "SUMMARY:Company holidays\\, ",
                " all of us",
                "END:VEVENT",
                "BEGIN:VEVENT",
                "DTSTART;VALUE=DATE:20260501",
                "SUMMARY:Tag der Arbeit",
                "END:VEVENT",
                "BEGIN:VEVENT",
                "DTSTART;TZID=Europe/Berlin:20261003T000000",
                "DTEND;TZID=Europe/Berlin:20261004T000000",
                "END:VEVENT",
                "BEGIN:VEVENT",
                "DTSTART:20261030T230000Z",
                "DURATION:P1D",
                "END:VEVENT",
                "END:VCALENDAR");
        assertThat(file.problems()).isEmpty();
        assertThat(file.periods())
                .extracting(one -> one.from().toString(), one -> one.to().toString(), ClosedPeriod::name)
                .containsExactly(
                        tuple("2026-12-24", "2027-01-01", "Company holidays, all of us"),
                        tuple("2026-05-01", "2026-05-01", "Tag der Arbeit"),
                        tuple("2026-10-03", "2026-10-03", ""),
                        tuple("2026-10-31", "2026-10-31", ""));
    }

    /** A birthday of 1949 holds for the years that are learnt from and for those to come, but for the one that is excepted. */
    @Test
    void whatRepeatsIsTakenOverForTheYearsAroundNow() {
        CalendarFile file = event(
                "DTSTART;VALUE=DATE:19491003", "RRULE:FREQ=YEARLY", "EXDATE;VALUE=DATE:20251003", "SUMMARY:Unity");
        assertThat(file.problems()).isEmpty();
        assertThat(file.periods())
                .extracting(one -> one.from().toString())
                .containsExactly("2024-10-03", "2026-10-03", "2027-10-03", "2028-10-03", "2029-10-03");
        assertThat(event("DTSTART;VALUE=DATE:20260102", "RRULE:FREQ=WEEKLY;COUNT=3")
                        .periods())
                .extracting(one -> one.from().getDayOfMonth())
                .containsExactly(2, 9, 16);
    }

    /** A meeting is no holiday; somebody has to take it out of the file, and is told where it stands. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DTSTART:20261224T120000                              | energy.closed.file.whole-days
            DTSTART;VALUE=DATE:20261224~DURATION:PT5H            | energy.closed.file.whole-days
            DTSTART;VALUE=DATE:20261224~DTEND;VALUE=DATE:20261220| energy.closed.file.length
            DTSTART;VALUE=DATE:20261224~DTEND;VALUE=DATE:20281220| energy.closed.file.length
            SUMMARY:Some day                                     | energy.closed.file.start
            DTSTART;VALUE=DATE:20261224~RRULE:FREQ=MINUTELY      | energy.closed.file.repetition
            DTSTART;VALUE=DATE:20200101~RRULE:FREQ=DAILY         | energy.closed.file.repetition""")
    void whatIsNoClosedDayIsRefusedWithItsLine(String lines, String text) {
        CalendarFile file = event(lines.strip().split("~"));
        assertThat(file.problems()).extracting(Problem::line, Problem::text).containsExactly(tuple(3L, text));
    }

    @Test
    void aDateThatIsNoneIsToldWithItsOwnLine() {
        assertThat(event("SUMMARY:Christmas", "DTSTART;VALUE=DATE:Christmas").problems())
                .extracting(Problem::line, Problem::text)
                .contains(tuple(5L, "energy.closed.file.line"));
    }

    @Test
    void whatWasCancelledIsOpen() {
        assertThat(event("DTSTART;VALUE=DATE:20261224", "STATUS:CANCELLED").problems())
                .extracting(Problem::text)
                .containsExactly("energy.closed.file.empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "time,temperature\n2026-01-01T00:00,5",
                "BEGIN:VEVENT",
                "\0\0\0\u00ff",
                "BEGIN:VCALENDAR\nBEGIN:"
            })
    void whatIsNoCalendarIsRefused(String text) {
        CalendarFile file = CalendarFile.read(text, ZoneId.of("Europe/Berlin"), TODAY);
        assertThat(file.periods()).isEmpty();
        assertThat(file.problems()).isNotEmpty();
    }

    /** A rule that never comes true must not keep the server busy for ever. */
    @Test
    void aRuleThatNeverComesTrueEnds() {
        assertThat(event("DTSTART;VALUE=DATE:20260228", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")
                        .periods())
                .hasSizeLessThan(2);
    }

    @Test
    void tooManyDaysAreRefused() {
        StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\r\n");
        for (int i = 0; i <= ClosedCalendar.MOST; i++) {
            String day = LocalDate.of(2026, 1, 1).plusDays(i).toString().replace("-", "");
            text.append("BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:").append(day).append("\r\nEND:VEVENT\r\n");
        }
        CalendarFile file = CalendarFile.read(text + "END:VCALENDAR\r\n", ZoneId.of("Europe/Berlin"), TODAY);
        assertThat(file.problems()).extracting(Problem::text).containsExactly("energy.problem.many");
    }
}
