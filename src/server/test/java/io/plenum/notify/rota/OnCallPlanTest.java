package io.plenum.notify.rota;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.alarm.Priority;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnCallPlanTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    private static Recipient person(long id) {
        return new Recipient(id, "p" + id, null, "p" + id + "@example.org", "en", BERLIN, null, null, Priority.URGENT);
    }

    private static Rota rota(Rota.Shift... shifts) {
        return new Rota(1, "r", BERLIN, List.of(shifts), Map.of(LocalDate.of(2026, 12, 25), "Christmas"));
    }

    private static Rota.Shift shift(Set<DayOfWeek> days, String from, String to, Long... members) {
        return new Rota.Shift(days, LocalTime.parse(from), LocalTime.parse(to), MONDAY, List.of(members));
    }

    private static OnCallPlan plan(Rota rota, List<Substitute> substitutes, Route... routes) {
        Map<Long, Recipient> people = Stream.of(1L, 2L, 3L, 4L)
                .map(OnCallPlanTest::person)
                .collect(Collectors.toMap(Recipient::id, Function.identity()));
        return new OnCallPlan(people, Map.of(rota.id(), rota), List.of(routes), substitutes);
    }

    private static Route route(Route.Step... steps) {
        return new Route(1, "all", true, null, null, EnumSet.allOf(Priority.class), null, false, List.of(steps));
    }

    private static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    /** A night shift belongs to the day on which it began; the edges decide who is woken. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-04T06:59, 2",
        "2026-11-04T07:00, 1",
        "2026-11-04T18:59, 1",
        "2026-11-04T19:00, 2",
        "2026-11-07T06:59, 2", // Friday's night ends on Saturday
        "2026-11-07T07:00, 3",
        "2026-11-09T06:59, 3", // Sunday's night ends on Monday
        "2026-12-25T12:00, 3", // a holiday on a Friday
        "2026-12-26T06:00, 3", // and its night
    })
    void weeklyHours(String local, long expected) {
        Rota rota = rota(
                shift(WEEKDAYS, "07:00", "19:00", 1L),
                shift(WEEKDAYS, "19:00", "07:00", 2L),
                shift(WEEKEND, "07:00", "07:00", 3L));
        assertThat(rota.onCall(at(local))).containsExactly(expected);
    }

    /** DailyWindow are those of the wall clock, on the days on which it is put forward and back, too. */
    @Test
    void summerTimeKeepsTheHours() {
        Rota rota = rota(shift(EnumSet.allOf(DayOfWeek.class), "00:00", "12:00", 1L));
        assertThat(rota.onCall(at("2026-10-25T11:59"))).containsExactly(1L);
        assertThat(rota.onCall(at("2026-10-25T12:00"))).isEmpty();
        assertThat(rota.onCall(at("2026-03-29T11:59"))).containsExactly(1L);
        assertThat(rota.onCall(at("2026-03-29T12:00"))).isEmpty();
    }

    @Test
    void membersTakeWeeklyTurns() {
        Rota rota = rota(shift(EnumSet.allOf(DayOfWeek.class), "00:00", "00:00", 1L, 2L, 3L));
        assertThat(Stream.of("2026-11-02", "2026-11-08", "2026-11-09", "2026-11-16", "2026-11-23", "2026-11-01")
                        .map(day -> rota.onCall(at(day + "T12:00")).getFirst()))
                .containsExactly(1L, 1L, 2L, 3L, 1L, 3L);
    }

    @Test
    void aStepWithNobodyOnCallIsPassedOver() {
        Rota mornings = rota(shift(WEEKDAYS, "07:00", "12:00", 1L));
        Route route = route(new Route.Step(null, 1L, 15), new Route.Step(4L, null, 30));
        OnCallPlan plan = plan(mornings, List.of(), route);

        OnCallPlan.Reached morning = Objects.requireNonNull(plan.reach(route, 0, at("2026-11-04T08:00")));
        assertThat(morning.people()).containsExactly(person(1));
        assertThat(morning.more()).isTrue();
        assertThat(morning.minutes()).isEqualTo(15);
        OnCallPlan.Reached evening = Objects.requireNonNull(plan.reach(route, 0, at("2026-11-04T20:00")));
        assertThat(evening.people()).containsExactly(person(4));
        assertThat(evening.more()).isFalse();
        assertThat(plan.reach(route, 2, at("2026-11-04T20:00"))).isNull();
    }

    /** Two people who stand in for each other on the same day must not make an alarm vanish. */
    @Test
    void substitutesStandInAndCirclesEnd() {
        Route route = route(new Route.Step(1L, null, 15));
        Substitute leave = new Substitute(1, 1, 2, LocalDate.of(2026, 11, 4), LocalDate.of(2026, 11, 5));
        Substitute back = new Substitute(2, 2, 1, LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 5));
        OnCallPlan plan = plan(rota(), List.of(leave, back), route);
        assertThat(Stream.of("2026-11-03T23:59", "2026-11-04T00:00", "2026-11-05T12:00", "2026-11-06T00:00")
                        .map(time -> Objects.requireNonNull(plan.reach(route, 0, at(time)))
                                .people()
                                .getFirst()
                                .id()))
                .containsExactly(1L, 2L, 1L, 1L);
    }

    @Test
    void routesAskForPriorityBuildingAndSystem() {
        Route hvac = new Route(
                1,
                "hvac",
                true,
                "aula",
                "hvac",
                EnumSet.of(Priority.URGENT),
                null,
                false,
                List.of(new Route.Step(1L, null, 5)));
        OnCallPlan plan = plan(rota(), List.of(), hvac);
        assertThat(plan.routes(Priority.URGENT, "aula", "hvac")).containsExactly(hvac);
        assertThat(plan.routes(Priority.HIGH, "aula", "hvac")).isEmpty();
        assertThat(plan.routes(Priority.URGENT, "other", "hvac")).isEmpty();
        assertThat(plan.routes(Priority.URGENT, "aula", null)).isEmpty();
    }

    /** In quiet hours the urgent comes at once, the rest in the morning. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-04T21:59, LOW, 2026-11-04T21:59",
        "2026-11-04T22:00, LOW, 2026-11-05T06:30",
        "2026-11-05T03:00, MEDIUM, 2026-11-05T06:30",
        "2026-11-05T03:00, HIGH, 2026-11-05T03:00",
        "2026-11-05T03:00, URGENT, 2026-11-05T03:00",
        "2026-11-05T06:30, LOW, 2026-11-05T06:30",
    })
    void quietHours(String now, Priority priority, String told) {
        Recipient sleeper = new Recipient(
                1, "p", null, "p@example.org", "de", BERLIN, LocalTime.of(22, 0), LocalTime.of(6, 30), Priority.HIGH);
        assertThat(sleeper.reachable(at(now), priority)).isEqualTo(at(told));
    }
}
