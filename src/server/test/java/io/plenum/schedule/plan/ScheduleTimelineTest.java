package io.plenum.schedule.plan;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a schedule wants when: over midnight, over changes of the clock, on exceptional days, by the sun, and earlier for cold rooms. */
class ScheduleTimelineTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final SitePosition PLACE = new SitePosition(52.52, 13.405);
    /** A Monday. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    @Test
    void outsideItsEntriesNothingIsWanted() {
        ScheduleTimeline work = timeline(everyDay(entry("06:00", "18:00", 21)));
        assertThat(work.at(local(MONDAY, 5, 59))).isNull();
        assertThat(wanted(work, local(MONDAY, 6, 0))).isEqualTo(21);
        assertThat(wanted(work, local(MONDAY, 17, 59))).isEqualTo(21);
        assertThat(work.at(local(MONDAY, 18, 0))).isNull();
        assertThat(lines(work, MONDAY, 1)).containsExactly("Mon 06:00–18:00 21.0");
    }

    /** An entry belongs to the day on which it begins, also where the next day is an exception. */
    @Test
    void anEntryGoesOnOverMidnight() {
        ScheduleProgram night = new ScheduleProgram(
                week(entry("22:00", "06:00", 1)),
                List.of(new DayException("", new DayRule.OneDay(MONDAY.plusDays(1)), List.of())),
                List.of(),
                null);
        assertThat(lines(timeline(night), MONDAY, 2)).containsExactly("Sun 22:00–06:00 1.0", "Mon 22:00–06:00 1.0");
        assertThat(lines(timeline(everyDay(entry("00:00", "24:00", 1))), MONDAY, 1))
                .containsExactly("Mon 00:00–00:00 1.0");
    }

    /** On 29 March 2026 the hour from 2 to 3 is missing: it is no reason to run for an hour less or more elsewhere. */
    @Test
    void inSpringWhatLiesInTheMissingHourDoesNotHappen() {
        LocalDate sunday = LocalDate.of(2026, 3, 29);
        ScheduleTimeline all =
                timeline(everyDay(entry("01:00", "02:30", 1), entry("02:30", "02:45", 2), entry("02:45", "04:00", 3)));
        assertThat(lines(all, sunday, 1)).containsExactly("Sun 01:00–03:00 1.0", "Sun 03:00–04:00 3.0");
        ScheduleTimeline.Stretch over =
                requireNonNull(timeline(everyDay(entry("22:00", "06:00", 1))).at(local(sunday, 1, 0)));
        assertThat(Duration.between(over.from(), over.to())).isEqualTo(Duration.ofHours(7));
    }

    /** On 25 October 2026 the hour from 2 to 3 comes twice: what begins in it begins once. */
    @Test
    void inAutumnNothingHappensTwice() {
        LocalDate sunday = LocalDate.of(2026, 10, 25);
        ScheduleTimeline all = timeline(everyDay(entry("01:00", "02:30", 1), entry("02:30", "04:00", 2)));
        List<ScheduleTimeline.Stretch> stretches =
                all.between(local(sunday, 0, 30), local(sunday, 12, 0)).stream().toList();
        assertThat(stretches).hasSize(2);
        assertThat(stretches.getFirst().to()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(Duration.between(
                        stretches.getLast().from(), stretches.getLast().to()))
                .isEqualTo(Duration.ofMinutes(150));
    }

    /** An event before all, then a day, a range, a date of each year, a day of a month, a closed day, the week. */
    @Test
    void theMoreCertainCounts() {
        List<DayException> exceptions = new ArrayList<>(List.of(
                exception(new DayRule.Closed(), 5),
                exception(new DayRule.OfMonth(6, 1, 1), 4),
                exception(new DayRule.EachYear(MonthDay.of(6, 1), MonthDay.of(6, 1)), 3),
                exception(new DayRule.Days(MONDAY, MONDAY.plusDays(3)), 2),
                exception(new DayRule.OneDay(MONDAY), 1)));
        List<Double> counted = new ArrayList<>();
        while (!exceptions.isEmpty()) {
            ScheduleProgram program =
                    new ScheduleProgram(week(entry("08:00", "10:00", 6)), exceptions, List.of(), null);
            counted.add(wanted(
                    new ScheduleTimeline(program, BERLIN, Set.of(MONDAY), null, LeadTime.Source.NONE),
                    local(MONDAY, 9, 0)));
            exceptions.removeLast();
        }
        assertThat(counted).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0);
        assertThat(wanted(timeline(everyDay(entry("08:00", "10:00", 6))), local(MONDAY, 9, 0)))
                .isEqualTo(6);
    }

    @Test
    void anEventCountsWithinAndTheEntryGoesOnAfterIt() {
        ScheduleProgram program = new ScheduleProgram(
                week(entry("06:00", "18:00", 21)),
                List.of(),
                List.of(new OneOffEvent("", MONDAY.atTime(10, 0), MONDAY.atTime(11, 0), 18)),
                null);
        ScheduleTimeline all = timeline(program);
        assertThat(lines(all, MONDAY, 1))
                .containsExactly("Mon 06:00–10:00 21.0", "Mon 10:00–11:00 18.0", "Mon 11:00–18:00 21.0");
        // Three different things to do, each known by its own name however often it is computed.
        Set<String> keys = Set.copyOf(all.between(local(MONDAY, 0, 0), local(MONDAY, 20, 0)).stream()
                .map(ScheduleTimeline.Stretch::key)
                .toList());
        assertThat(keys).hasSize(3);
        assertThat(keys).contains(requireNonNull(all.at(local(MONDAY, 12, 0))).key());
    }

    @Test
    void daysOfTheYearGoOverItsEnd() {
        DayRule holidays = new DayRule.EachYear(MonthDay.of(12, 24), MonthDay.of(1, 6));
        assertThat(holidays.contains(LocalDate.of(2026, 12, 31), Set.of())).isTrue();
        assertThat(holidays.contains(LocalDate.of(2027, 1, 6), Set.of())).isTrue();
        assertThat(holidays.contains(LocalDate.of(2027, 1, 7), Set.of())).isFalse();
        DayRule lastFriday = new DayRule.OfMonth(0, 5, 5);
        assertThat(lastFriday.contains(LocalDate.of(2026, 6, 26), Set.of())).isTrue();
        assertThat(lastFriday.contains(LocalDate.of(2026, 6, 19), Set.of())).isFalse();
    }

    /** Light in Berlin: on 1 June from 21:17 to 04:49; nobody wants a light from sunset to 22:00 for a night and a day. */
    @Test
    void theSunBeginsAndEndsEntries() {
        ScheduleTimeline light = timeline(everyDay(entry("sunset+30", "sunrise-15", 1)));
        ScheduleTimeline.Stretch night = requireNonNull(light.at(local(MONDAY, 23, 0)));
        assertThat(night.from()).isBetween(local(MONDAY, 21, 46), local(MONDAY, 21, 51));
        assertThat(night.to()).isBetween(local(MONDAY.plusDays(1), 4, 30), local(MONDAY.plusDays(1), 4, 36));
        ScheduleTimeline evening = timeline(everyDay(entry("sunset", "21:00", 1), entry("06:00", "sunrise", 2)));
        assertThat(lines(evening, MONDAY, 1)).isEmpty();
        assertThat(lines(evening, LocalDate.of(2026, 12, 7), 1)).hasSize(2);
        // Where nobody knows the place nothing is done by the sun.
        assertThat(new ScheduleTimeline(
                                everyDay(entry("sunset", "sunrise", 1)), BERLIN, Set.of(), null, LeadTime.Source.NONE)
                        .between(local(MONDAY, 0, 0), local(MONDAY.plusDays(3), 0, 0)))
                .isEmpty();
    }

    @Test
    void occupiedEntriesBeginEarlier() {
        LeadTime.Source leads = (start, value) -> new LeadTime(Duration.ofMinutes(45), 5, false);
        ScheduleProgram program = new ScheduleProgram(
                week(
                        new ScheduleEntry(EntryTime.of("00:00"), EntryTime.of("08:00"), 17, false),
                        new ScheduleEntry(EntryTime.of("08:00"), EntryTime.of("18:00"), 21, true)),
                List.of(),
                List.of(),
                new OptimumStart("r1/temperature", null, 180, 60));
        ScheduleTimeline all = new ScheduleTimeline(program, BERLIN, Set.of(), null, leads);
        assertThat(lines(all, MONDAY, 1)).containsExactly("Mon 00:00–07:15 17.0", "Mon 07:15–18:00 21.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"06:00", "00:00", "24:00", "sunrise", "sunset-30", "sunrise+15"})
    void timesAreReadAsTheyAreWritten(String text) {
        assertThat(EntryTime.of(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "6:00", "06:60", "24:01", "sunset-999", "noon", "06:00 "})
    void whatIsNoTimeIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> EntryTime.of(text));
    }

    private static DayException exception(DayRule days, double value) {
        return new DayException("", days, List.of(entry("08:00", "10:00", value)));
    }

    private static ScheduleEntry entry(String from, String to, double value) {
        return new ScheduleEntry(EntryTime.of(from), EntryTime.of(to), value, false);
    }

    private static List<List<ScheduleEntry>> week(ScheduleEntry... entries) {
        return Collections.nCopies(7, List.of(entries));
    }

    private static ScheduleProgram everyDay(ScheduleEntry... entries) {
        return new ScheduleProgram(week(entries), List.of(), List.of(), null);
    }

    private static ScheduleTimeline timeline(ScheduleProgram program) {
        return new ScheduleTimeline(program, BERLIN, Set.of(), PLACE, LeadTime.Source.NONE);
    }

    private static Instant local(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(BERLIN).toInstant();
    }

    private static double wanted(ScheduleTimeline timeline, Instant at) {
        ScheduleTimeline.@Nullable Stretch stretch = timeline.at(at);
        return stretch == null ? Double.NaN : stretch.value();
    }

    private static List<String> lines(ScheduleTimeline timeline, LocalDate day, int days) {
        return timeline.between(local(day, 0, 0), local(day.plusDays(days), 0, 0)).stream()
                .map(stretch -> {
                    LocalDateTime from = LocalDateTime.ofInstant(stretch.from(), BERLIN);
                    LocalDateTime to = LocalDateTime.ofInstant(stretch.to(), BERLIN);
                    String weekday = from.getDayOfWeek().name();
                    return weekday.charAt(0) + weekday.substring(1, 3).toLowerCase(java.util.Locale.ROOT) + " "
                            + from.toLocalTime() + "–" + to.toLocalTime() + " " + stretch.value();
                })
                .toList();
    }
}
