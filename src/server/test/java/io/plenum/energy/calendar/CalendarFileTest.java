package io.plenum.energy.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plenum.energy.weather.HourlyFile.LineProblem;
import io.plenum.tabular.FileMutator;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static CalendarFile read(String... lines) {
        return CalendarFile.read(String.join("\r\n", lines), BERLIN, TODAY);
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
            DTSTART:20261224T000000~DTEND:20261224T180000        | energy.closed.file.whole-days
            DTSTART;VALUE=DATE:20261324                          | energy.closed.file.no-such-day
            DTSTART;VALUE=DATE:20270229                          | energy.closed.file.no-such-day
            DTSTART;VALUE=DATE:20261224~DURATION:PT5H            | energy.closed.file.whole-days
            DTSTART;VALUE=DATE:20261224~DTEND;VALUE=DATE:20261220| energy.closed.file.length
            DTSTART;VALUE=DATE:20261224~DTEND;VALUE=DATE:20281220| energy.closed.file.length
            SUMMARY:Some day                                     | energy.closed.file.start
            DTSTART;VALUE=DATE:20261224~RRULE:FREQ=MINUTELY      | energy.closed.file.repetition
            DTSTART;VALUE=DATE:20200101~RRULE:FREQ=DAILY         | energy.closed.file.repetition""")
    void whatIsNoClosedDayIsRefusedWithItsLine(String lines, String text) {
        CalendarFile file = event(lines.strip().split("~"));
        assertThat(file.problems())
                .extracting(LineProblem::line, LineProblem::text)
                .containsExactly(tuple(3L, text));
    }

    @Test
    void aDateThatIsNoneIsToldWithItsOwnLine() {
        assertThat(event("SUMMARY:Christmas", "DTSTART;VALUE=DATE:Christmas").problems())
                .extracting(LineProblem::line, LineProblem::text)
                .contains(tuple(5L, "energy.closed.file.line"));
    }

    @Test
    void whatWasCancelledIsOpen() {
        assertThat(event("DTSTART;VALUE=DATE:20261224", "STATUS:CANCELLED").problems())
                .extracting(LineProblem::text)
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
        CalendarFile file = CalendarFile.read(text, BERLIN, TODAY);
        assertThat(file.periods()).isEmpty();
        assertThat(file.problems()).isNotEmpty();
    }

    private static List<String> days(CalendarFile file) {
        assertThat(file.problems()).isEmpty();
        return file.periods().stream()
                .map(one -> one.from().equals(one.to()) ? one.from().toString() : one.from() + "/" + one.to())
                .toList();
    }

    /** Programs write a mark for the order of bytes, and save what was UTF-8 in the encoding of their country. */
    @Test
    void marksAndEncodings() {
        String text =
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260403\r\nSUMMARY:Betriebsruhe für alle\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        assertThat(days(CalendarFile.read("\uFEFF" + text, BERLIN, TODAY))).containsExactly("2026-04-03");
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16)) {
            CalendarFile file = CalendarFile.read(text.getBytes(charset), BERLIN, TODAY);
            assertThat(days(file)).containsExactly("2026-04-03");
            assertThat(file.periods().getFirst().name()).isEqualTo("Betriebsruhe für alle");
        }
    }

    /** RFC 5545, 3.8.4.4: one of several repetitions is moved, one cancelled, one lasts longer. */
    @Test
    void whatWasChangedOfASeriesCounts() {
        CalendarFile file = read(
                "BEGIN:VCALENDAR",
                "BEGIN:VEVENT",
                "UID:a",
                "DTSTART;VALUE=DATE:20260706",
                "RRULE:FREQ=WEEKLY;COUNT=4",
                "SUMMARY:Inspection",
                "END:VEVENT",
                "BEGIN:VEVENT",
                "UID:a",
                "RECURRENCE-ID;VALUE=DATE:20260713",
                "DTSTART;VALUE=DATE:20260714",
                "DTEND;VALUE=DATE:20260716",
                "SUMMARY:Inspection, moved",
                "END:VEVENT",
                "BEGIN:VEVENT",
                "UID:a",
                "RECURRENCE-ID;VALUE=DATE:20260720",
                "DTSTART;VALUE=DATE:20260720",
                "STATUS:CANCELLED",
                "END:VEVENT",
                "END:VCALENDAR");
        assertThat(days(file)).containsExactly("2026-07-06", "2026-07-14/2026-07-15", "2026-07-27");
        assertThat(file.periods().get(1).name()).isEqualTo("Inspection, moved");
    }

    /** A change that holds from one repetition on, and one of a series that is not in the file. */
    @Test
    void changesOfAllThatFollowsAndOfNothing() {
        CalendarFile file = read(
                "BEGIN:VCALENDAR",
                "BEGIN:VEVENT",
                "UID:a",
                "DTSTART;VALUE=DATE:20260706",
                "RRULE:FREQ=WEEKLY;COUNT=4",
                "END:VEVENT",
                "BEGIN:VEVENT",
                "UID:a",
                "RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20260720",
                "DTSTART;VALUE=DATE:20260721",
                "END:VEVENT",
                "BEGIN:VEVENT",
                "UID:other",
                "RECURRENCE-ID;VALUE=DATE:20260801",
                "DTSTART;VALUE=DATE:20260803",
                "END:VEVENT",
                "END:VCALENDAR");
        assertThat(days(file)).containsExactly("2026-07-06", "2026-07-13", "2026-07-21", "2026-07-28", "2026-08-03");
    }

    /** An exception with a zone or in UTC names the same day as one without, whatever the zone of the server. */
    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Berlin", "America/Los_Angeles", "Pacific/Auckland"})
    void exceptionsDoNotDependOnTheServersZone(String server) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(server));
        try {
            assertThat(days(event(
                            "DTSTART;VALUE=DATE:20260803",
                            "RRULE:FREQ=DAILY;UNTIL=20260809",
                            "EXDATE;TZID=Europe/Berlin:20260804T000000",
                            "EXDATE;TZID=W. Europe Standard Time:20260805T000000",
                            "EXDATE:20260805T220000Z",
                            "EXDATE;VALUE=DATE:20260807")))
                    .containsExactly("2026-08-03", "2026-08-08", "2026-08-09");
            assertThat(days(event(
                            "DTSTART;TZID=Custom Zone:20260803T000000", "DTEND;TZID=Custom Zone:20260805T000000")))
                    .containsExactly("2026-08-03/2026-08-04");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    /** The last midnight of a series in UTC is the day before there. */
    @Test
    void seriesInUtcEndOnTheDayHere() {
        assertThat(days(event(
                        "DTSTART:20260802T220000Z",
                        "DTEND:20260803T220000Z",
                        "RRULE:FREQ=DAILY;UNTIL=20260804T220000Z")))
                .containsExactly("2026-08-03", "2026-08-04", "2026-08-05");
        assertThat(days(event(
                        "DTSTART;VALUE=DATE:20260803",
                        "RDATE;VALUE=DATE:20260810,20260817",
                        "RDATE;VALUE=PERIOD:20260824T000000/P1D")))
                .containsExactly("2026-08-03", "2026-08-10", "2026-08-17", "2026-08-24");
    }

    /** 23:59, 23:59:59 and 24:00 end a day, and a day on which clocks change has 23 or 25 hours. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DTSTART:20260803T000000~DTEND:20260805T235900                | 2026-08-03/2026-08-05
            DTSTART:20260803T000000~DTEND:20260803T235959                | 2026-08-03
            DTSTART:20260803T000000~DTEND:20260804T240000                | 2026-08-03/2026-08-04
            DTSTART;VALUE=DATE:20260803~DTEND;VALUE=DATE:20260803        | 2026-08-03
            DTSTART:20260328T230000Z~DTEND:20260329T220000Z              | 2026-03-29
            DTSTART:20261024T220000Z~DURATION:PT25H                      | 2026-10-25
            DTSTART;TZID=Europe/Berlin:20261025T000000~DURATION:PT24H    | 2026-10-25
            DTSTART;TZID=Europe/Berlin:20261025T000000~DURATION:P1D      | 2026-10-25
            DTSTART;TZID=Europe/Berlin:20261025T000000~DURATION:P1W      | 2026-10-25/2026-10-31
            DTSTART;TZID=America/New_York:20260802T180000~DURATION:PT24H | 2026-08-03""")
    void whatEndsADay(String lines, String days) {
        assertThat(days(event(lines.strip().split("~")))).containsExactly(days);
    }

    /** Midnight in UTC is no midnight in Berlin, but in the zone that the calendar names for itself. */
    @Test
    void daysOfTheCalendarsOwnZone() {
        CalendarFile file = read(
                "BEGIN:VCALENDAR",
                "X-WR-TIMEZONE:America/New_York",
                "BEGIN:VEVENT",
                "DTSTART:20260803T040000Z",
                "DTEND:20260804T040000Z",
                "END:VEVENT",
                "END:VCALENDAR");
        assertThat(days(file)).containsExactly("2026-08-03");
    }

    /** Calendars of holidays hold days on which everybody works: they are offered, and not taken by themselves. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DESCRIPTION:Observance\\nTo hide observances, open the settings | energy.closed.file.observance
            DESCRIPTION:Gedenktag                                         | energy.closed.file.observance
            CATEGORIES:Clock change/Daylight Saving Time                  | energy.closed.file.observance
            DESCRIPTION:Public holiday in Bavaria and Saarland            | energy.closed.file.regional
            CATEGORIES:Half-day holiday                                   | energy.closed.file.partly""")
    void whatMayNotCloseTheBuildingIsOfferedApart(String line, String text) {
        CalendarFile file = event("DTSTART;VALUE=DATE:20260803", "SUMMARY:Some day", line.strip());
        assertThat(file.problems()).isEmpty();
        assertThat(file.periods()).isEmpty();
        assertThat(file.apart()).extracting(CalendarFile.Apart::text).containsExactly(text);
    }

    /** Feeds of holidays mark all their days as free time; a person's calendar marks those that are only noted. */
    @Test
    void freeTimeIsApartOnlyBesideBusyTime() {
        String[] free = {"BEGIN:VEVENT", "DTSTART;VALUE=DATE:20260803", "TRANSP:TRANSPARENT", "END:VEVENT"};
        String[] busy = {"BEGIN:VEVENT", "DTSTART;VALUE=DATE:20260804", "TRANSP:OPAQUE", "END:VEVENT"};
        assertThat(days(read("BEGIN:VCALENDAR", String.join("\r\n", free), "END:VCALENDAR")))
                .containsExactly("2026-08-03");
        CalendarFile both =
                read("BEGIN:VCALENDAR", String.join("\r\n", free), String.join("\r\n", busy), "END:VCALENDAR");
        assertThat(days(both)).containsExactly("2026-08-04");
        assertThat(both.apart()).extracting(CalendarFile.Apart::text).containsExactly("energy.closed.file.free");
        assertThat(days(event(
                        "DTSTART;VALUE=DATE:20260803", "SUMMARY:New Year (observed)", "DESCRIPTION:Public holiday")))
                .containsExactly("2026-08-03");
    }

    /** A message that takes events back names no closed days. */
    @Test
    void aCalendarThatCancelsHasNoDays() {
        assertThat(read(
                                "BEGIN:VCALENDAR",
                                "METHOD:CANCEL",
                                "BEGIN:VEVENT",
                                "DTSTART;VALUE=DATE:20260803",
                                "END:VEVENT",
                                "END:VCALENDAR")
                        .problems())
                .extracting(LineProblem::text)
                .containsExactly("energy.closed.file.empty");
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
        CalendarFile file = CalendarFile.read(text + "END:VCALENDAR\r\n", BERLIN, TODAY);
        assertThat(file.problems()).extracting(LineProblem::text).containsExactly("energy.problem.many");
    }

    /** Whatever happened to a file on its way: days, or a sentence, and soon. */
    @Test
    void damagedFilesGiveDaysOrASentence() {
        FileMutator mutator = new FileMutator(5545);
        String seed =
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-TIMEZONE:Europe/Berlin\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART;VALUE=DATE:20260706\r\nDTEND;VALUE=DATE:20260708\r\n"
                        + "RRULE:FREQ=YEARLY;BYMONTH=7;COUNT=4\r\nEXDATE;TZID=Europe/Berlin:20270706T000000\r\nSUMMARY:Works holidays\\, all\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:a\r\n"
                        + "RECURRENCE-ID;VALUE=DATE:20280706\r\nDTSTART:20280707T000000\r\nDTEND:20280707T235959\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        for (int i = 0; i < 4000; i++) {
            byte[] bytes = mutator.mutate(seed);
            CalendarFile file = org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                    java.time.Duration.ofSeconds(20),
                    () -> CalendarFile.read(bytes, BERLIN, TODAY),
                    () -> new String(bytes, StandardCharsets.UTF_8));
            boolean nothing = file.periods().isEmpty()
                    && file.apart().isEmpty()
                    && file.problems().isEmpty();
            assertThat(nothing).isFalse();
            assertThat(file.periods()).allSatisfy(period -> assertThat(period.to())
                    .isBetween(period.from(), period.from().plusDays(366)));
        }
    }
}
