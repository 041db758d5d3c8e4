package io.plenum.schedule.run;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.plenum.MovableClock;
import io.plenum.alarm.AlarmRig;
import io.plenum.command.CommandOrigin;
import io.plenum.command.CommandOverride;
import io.plenum.command.CommandRequest;
import io.plenum.command.OverrideState;
import io.plenum.command.PointCommand;
import io.plenum.database.TestDatabase;
import io.plenum.link.Problem;
import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.DatePeriod;
import io.plenum.link.schedule.DeviceSchedules;
import io.plenum.link.schedule.ScheduledState;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.device.DeviceLink;
import io.plenum.schedule.ScheduleRig;
import io.plenum.schedule.plan.BuildingSchedule;
import io.plenum.schedule.plan.DayException;
import io.plenum.schedule.plan.DayRule;
import io.plenum.schedule.plan.EntryTime;
import io.plenum.schedule.plan.OneOffEvent;
import io.plenum.schedule.plan.OptimumStart;
import io.plenum.schedule.plan.ScheduleEntry;
import io.plenum.schedule.plan.ScheduleProgram;
import io.plenum.schedule.plan.ScheduleTargets;
import io.plenum.schedule.plan.SitePosition;
import io.plenum.schedule.run.ScheduleRun.RunState;
import io.plenum.site.SiteModel;
import io.plenum.site.TestPlant;
import io.plenum.trend.read.StateHistory;
import io.plenum.web.RequestProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.support.StaticMessageSource;

/** Schedules carried out minute by minute in a real database, with commands that are refused, taken away, and lost by a kill. */
class ScheduleRunnerTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    /** A Monday, ten to six; the building's clock is UTC. */
    private static final Instant START = Instant.parse("2026-06-01T05:50:00Z");

    private final SiteModel model = new TestPlant()
            .equipment("vav-1", "Variable_Air_Volume_Box")
            .writable("vav-1", "setpoint", "Zone_Air_Temperature_Setpoint")
            .equipment("vav-2", "Variable_Air_Volume_Box")
            .writable("vav-2", "setpoint", "Zone_Air_Temperature_Setpoint")
            .number("vav-2", "temperature", "Zone_Air_Temperature_Sensor")
            .model();
    private final PointId one = id("vav-1/setpoint");
    private final PointId two = id("vav-2/setpoint");
    private final MovableClock clock = new MovableClock(START);
    private final ScriptedCommands commands = new ScriptedCommands(clock);
    private final BuildingScheduleStore store = new BuildingScheduleStore(database.jdbc());
    private final ScheduleRunStore runs = new ScheduleRunStore(database.jdbc());
    private final Map<PointId, String> alarms = new HashMap<>();
    private ScheduleRunner runner = runner();

    private PointId id(String key) {
        return requireNonNull(model.point(key)).id();
    }

    /** A new one over the same store is what a kill leaves. */
    private ScheduleRunner runner() {
        ScheduleTimelines timelines = timelines();
        StaticMessageSource messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        return new ScheduleRunner(
                store,
                runs,
                timelines,
                new StretchOrders(runs, commands, commands, commands, new CommandSlots(Set::of), messages),
                new ScheduleReleases(commands, commands, messages),
                commands,
                (trouble, standing) -> {
                    alarms.clear();
                    alarms.putAll(standing);
                },
                ScheduleRig.nothingWritten(),
                () -> model,
                messages,
                clock);
    }

    private ScheduleTimelines timelines() {
        return new ScheduleTimelines(
                store,
                new StartHistory(runs, new StateHistory(database.dataSource(), clock), () -> model, clock),
                site -> Set.of(),
                () -> model);
    }

    @BeforeEach
    void empty() {
        AlarmRig.storePoints(database, model);
        database.jdbc()
                .sql("TRUNCATE building_schedule, schedule_run, schedule_watch, site_position, controller_schedule")
                .update();
    }

    private BuildingSchedule schedule(List<ScheduleEntry> day, OneOffEvent... events) {
        BuildingSchedule schedule = new BuildingSchedule(
                UUID.randomUUID(),
                "Comfort",
                "mara",
                "house",
                new ScheduleTargets.PointGroup("Zone_Air_Temperature_Setpoint", ""),
                new ScheduleProgram(Collections.nCopies(7, day), List.of(), List.of(events), null),
                12,
                true,
                null);
        store.put(schedule, clock.instant());
        return schedule;
    }

    private static ScheduleEntry entry(String from, String to, double value) {
        return new ScheduleEntry(EntryTime.of(from), EntryTime.of(to), value, false);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-06-" + time + ":00Z");
    }

    private void turnAt(String time) {
        clock.set(at(time));
        commands.endWhatIsOver();
        runner.turn();
    }

    private List<Object> held(PointId point) {
        return commands.open().stream()
                .filter(held -> held.point().equals(point))
                .map(held -> (Object) held.value())
                .toList();
    }

    private RunState state(BuildingSchedule schedule, PointId point) {
        return runs.of(schedule.id(), 10).stream()
                .filter(run -> run.point().equals(point))
                .findFirst()
                .orElseThrow()
                .state();
    }

    /** One order for both points, with the end of the entry; looking again orders nothing. */
    @Test
    void anEntryIsOrderedOnceWithItsEnd() {
        BuildingSchedule schedule = schedule(List.of(entry("06:00", "18:00", 21)));
        assertThat(runner.turn()).isEqualTo(Duration.ofMinutes(1));
        assertThat(commands.orders).isEmpty();
        clock.set(at("01T05:59"));
        assertThat(runner.turn()).isEqualTo(Duration.ofMinutes(1));
        turnAt("01T06:00");
        turnAt("01T06:01");
        turnAt("01T12:00");
        assertThat(commands.orders).singleElement().satisfies(order -> {
            assertThat(order.commands()).containsExactly(new PointCommand(one, 21, 12), new PointCommand(two, 21, 12));
            assertThat(order.until()).isEqualTo(at("01T18:00"));
            assertThat(order.origin())
                    .isEqualTo(new CommandOrigin(
                            CommandOrigin.Kind.SCHEDULE, schedule.id().toString()));
            assertThat(order.reason()).isNotBlank();
        });
        turnAt("01T18:00");
        assertThat(commands.open()).isEmpty();
        assertThat(state(schedule, one)).isEqualTo(RunState.ENDED);
        turnAt("02T06:00");
        assertThat(commands.orders).hasSize(2);
        assertThat(alarms).isEmpty();
    }

    /** Where another entry follows at once it takes the slot over: the controller does not fall back between. */
    @Test
    void theNextEntryTakesOver() {
        schedule(List.of(entry("06:00", "12:00", 21), entry("12:00", "18:00", 23)));
        turnAt("01T06:00");
        assertThat(commands.orders.getFirst().until()).isEqualTo(at("01T12:02"));
        turnAt("01T12:00");
        assertThat(held(one)).containsExactly(23.0);
        assertThat(commands.ledger.values())
                .filteredOn(held -> held.value() == 21)
                .allMatch(held -> held.state() == OverrideState.TAKEN);
    }

    /** Killed after the order and before it was noted, and at any other time: what is due goes on, nothing is ordered twice. */
    @Test
    void afterARestartItGoesOnWithoutDoubling() {
        BuildingSchedule schedule = schedule(List.of(entry("06:00", "18:00", 21)));
        commands.dies = true;
        turnAt("01T06:00");
        assertThat(commands.orders).hasSize(1);
        runner = runner();
        turnAt("01T06:01");
        runner = runner();
        turnAt("01T09:00");
        assertThat(commands.orders).hasSize(1);
        assertThat(state(schedule, one)).isEqualTo(RunState.RUNNING);
        assertThat(held(one)).containsExactly(21.0);
    }

    /** The server was away at the time itself: late is better than not, and what is over is an alarm until it runs again. */
    @Test
    void whatWasMissedIsAnAlarmAndWhatIsStillDueIsDone() {
        schedule(List.of(entry("06:00", "07:00", 21), entry("09:00", "18:00", 23)));
        runner.turn();
        turnAt("01T08:00");
        assertThat(alarms).containsOnlyKeys(one, two);
        assertThat(alarms.get(one)).contains("Comfort").contains("schedules.run.missed");
        turnAt("01T10:00");
        assertThat(held(two)).containsExactly(23.0);
        turnAt("01T10:01");
        assertThat(alarms).isEmpty();
    }

    /** What was due before a schedule was written is not missed. */
    @Test
    void aNewScheduleHasMissedNothing() {
        runner.turn();
        clock.set(at("01T08:00"));
        schedule(List.of(entry("06:00", "07:00", 21)));
        runner.turn();
        assertThat(alarms).isEmpty();
    }

    /** One point that is refused does not keep the other from its schedule; it is tried again, and the alarm ends with its success. */
    @Test
    void whatIsRefusedIsAnAlarmAndTriedAgain() {
        BuildingSchedule schedule = schedule(List.of(entry("06:00", "18:00", 21)));
        commands.refused.put(one, Problem.of("command.rule.closed"));
        turnAt("01T06:00");
        assertThat(held(two)).containsExactly(21.0);
        assertThat(alarms).containsOnlyKeys(one);
        assertThat(alarms.get(one)).isEqualTo("Comfort: command.rule.closed");
        turnAt("01T06:01");
        commands.refused.clear();
        turnAt("01T06:03");
        turnAt("01T06:04");
        assertThat(held(one)).containsExactly(21.0);
        assertThat(state(schedule, one)).isEqualTo(RunState.RUNNING);
        assertThat(alarms).isEmpty();
        assertThat(commands.orders).hasSize(2);
    }

    /** The controller showed something else, and the gateway has taken it back: an alarm, and not a write every other minute. */
    @Test
    void whatDoesNotHoldAtTheControllerIsAnAlarm() {
        schedule(List.of(entry("06:00", "18:00", 21)));
        turnAt("01T06:00");
        commands.open().forEach(held -> commands.state(held.id(), OverrideState.MISMATCH));
        for (int minute = 1; minute < 10; minute++) {
            turnAt("01T06:0" + minute);
        }
        assertThat(alarms).containsOnlyKeys(one, two);
        assertThat(commands.orders).hasSize(1);
    }

    /** People come first: neither their value nor their release is undone before the next entry. */
    @Test
    void whatPeopleTakeIsLeftToThemUntilTheNextEntry() {
        BuildingSchedule schedule = schedule(List.of(entry("06:00", "08:00", 21), entry("09:00", "18:00", 23)));
        person(one, at("01T06:30"));
        turnAt("01T06:00");
        assertThat(held(one)).containsExactly(25.0);
        assertThat(held(two)).containsExactly(21.0);
        UUID released = commands.open().stream()
                .filter(held -> held.point().equals(two))
                .map(CommandOverride::id)
                .findFirst()
                .orElseThrow();
        commands.state(released, OverrideState.RELEASED);
        turnAt("01T07:00");
        assertThat(commands.open()).isEmpty();
        assertThat(state(schedule, one)).isEqualTo(RunState.TAKEN);
        assertThat(state(schedule, two)).isEqualTo(RunState.TAKEN);
        turnAt("01T09:00");
        assertThat(held(one)).containsExactly(23.0);
        person(one, at("01T18:00"));
        turnAt("01T09:01");
        assertThat(held(one)).containsExactly(25.0);
        assertThat(alarms).isEmpty();
    }

    private void person(PointId point, Instant until) {
        commands.put(UUID.randomUUID(), new PointCommand(point, 25, 12), until, "otto", CommandOrigin.PERSON);
    }

    /** Never without an end, never with one beyond what is granted: a day is done in slices without a gap. */
    @Test
    void longEntriesAreProlongedInSlices() {
        commands.longest = Duration.ofHours(1);
        schedule(List.of(entry("06:00", "09:00", 21)));
        for (int minute = 0; minute < 180; minute += 4) {
            clock.set(at("01T06:00").plusSeconds(60L * minute));
            commands.endWhatIsOver();
            runner.turn();
            assertThat(held(one)).containsExactly(21.0);
        }
        assertThat(commands.orders).hasSizeBetween(3, 5);
        assertThat(commands.orders.getLast().until()).isEqualTo(at("01T09:00"));
        assertThat(alarms).isEmpty();
    }

    /** Paused, switched off, or written anew: what is not wanted any more is released at once. */
    @Test
    void whatIsNotWantedAnyMoreIsReleased() {
        BuildingSchedule schedule = schedule(List.of(entry("06:00", "18:00", 21)));
        turnAt("01T06:00");
        store.put(schedule.withPausedUntil(at("01T10:00")), clock.instant());
        turnAt("01T06:01");
        assertThat(commands.open()).isEmpty();
        turnAt("01T10:00");
        assertThat(held(one)).containsExactly(21.0);
        store.put(
                schedule.withProgram(new ScheduleProgram(
                        Collections.nCopies(7, List.of(entry("06:00", "10:30", 21))), List.of(), List.of(), null)),
                clock.instant());
        turnAt("01T10:01");
        assertThat(commands.orders.getLast().until()).isEqualTo(at("01T10:30"));
        store.put(schedule.withEnabled(false), clock.instant());
        turnAt("01T10:02");
        assertThat(commands.open()).isEmpty();
        assertThat(alarms).isEmpty();
    }

    @Test
    void anEventInterruptsAndTheEntryGoesOn() {
        schedule(
                List.of(entry("06:00", "18:00", 21)),
                new OneOffEvent(
                        "Visit", LocalDateTime.parse("2026-06-01T10:00"), LocalDateTime.parse("2026-06-01T11:00"), 24));
        turnAt("01T06:00");
        turnAt("01T10:00");
        assertThat(held(one)).containsExactly(24.0);
        turnAt("01T11:00");
        assertThat(held(one)).containsExactly(21.0);
        assertThat(commands.orders)
                .extracting(CommandRequest::until)
                .containsExactly(at("01T10:02"), at("01T11:02"), at("01T18:00"));
    }

    /** Other schedules, the controller's own, closed points, limits and people: each is named before it surprises. */
    @Test
    void conflictsAreNamed() {
        BuildingSchedule schedule = schedule(List.of(entry("06:00", "18:00", 21)));
        BuildingSchedule night = schedule(List.of(entry("17:00", "07:00", 29))).withName("Night");
        store.put(night.withTargets(new ScheduleTargets.Points(List.of("vav-2/setpoint"))), clock.instant());
        commands.closed.add(one);
        person(two, at("01T18:00"));
        Point point = requireNonNull(model.point("vav-1/setpoint"));
        io.plenum.schedule.ScheduleStore controllers = ScheduleRig.store(database.jdbc());
        ScheduleRig.keep(
                controllers,
                new DeviceLink(requireNonNull(point.source()).connection(), "1"),
                new DeviceSchedules("1", List.of(own(point)), List.of(), List.of()),
                clock.instant());
        ScheduleConflicts conflicts =
                new ScheduleConflicts(store, timelines(), controllers, commands, commands, () -> model, clock);
        assertThat(conflicts.of(schedule))
                .extracting(ScheduleConflict::kind, ScheduleConflict::point)
                .containsExactlyInAnyOrder(
                        tuple(ScheduleConflict.Kind.NOT_OPENED, "vav-1/setpoint"),
                        tuple(ScheduleConflict.Kind.OTHER_SCHEDULE, "vav-2/setpoint"),
                        tuple(ScheduleConflict.Kind.CONTROLLER_SCHEDULE, "vav-1/setpoint"),
                        tuple(ScheduleConflict.Kind.HELD, "vav-2/setpoint"));
        assertThat(conflicts.of(requireNonNull(store.find(night.id())).schedule()))
                .extracting(ScheduleConflict::kind)
                .contains(ScheduleConflict.Kind.BEYOND_LIMITS);
    }

    private static ControllerSchedule own(Point point) {
        return new ControllerSchedule(
                "1/schedule,1",
                "Own",
                "",
                List.of(),
                List.of(),
                new DatePeriod.Range(null, null),
                ScheduledState.RELEASED,
                ScheduledState.RELEASED,
                15,
                List.of(requireNonNull(point.source()).address()),
                false,
                true);
    }

    /** All kinds of days and times come back from the database as they went in. */
    @Test
    void everyPartOfAProgramIsKept() {
        List<ScheduleEntry> entries =
                List.of(new ScheduleEntry(EntryTime.of("sunset-15"), EntryTime.of("sunrise+20"), 1, true));
        BuildingSchedule whole = schedule(List.of(entry("06:00", "24:00", 21)))
                .withProgram(new ScheduleProgram(
                        Collections.nCopies(7, entries),
                        List.of(
                                new DayException("a", new DayRule.Closed(), List.of()),
                                new DayException("b", new DayRule.OneDay(LocalDate.of(2026, 12, 24)), entries),
                                new DayException(
                                        "c",
                                        new DayRule.Days(LocalDate.of(2026, 12, 24), LocalDate.of(2027, 1, 6)),
                                        entries),
                                new DayException(
                                        "d", new DayRule.EachYear(MonthDay.of(12, 24), MonthDay.of(1, 6)), entries),
                                new DayException("e", new DayRule.OfMonth(0, 5, 5), entries)),
                        List.of(new OneOffEvent(
                                "f",
                                LocalDateTime.parse("2026-06-01T10:00"),
                                LocalDateTime.parse("2026-06-02T10:00"),
                                2)),
                        new OptimumStart("vav-2/temperature", 21.0, 180, 60)))
                .withPausedUntil(at("01T10:00"));
        store.put(whole, clock.instant());
        assertThat(requireNonNull(store.find(whole.id())).schedule()).isEqualTo(whole);
        store.position("house", new SitePosition(52.5, 13.4));
        assertThat(store.position("house")).isEqualTo(new SitePosition(52.5, 13.4));
    }

    /** Each mistake is told at its field, before anything is kept. */
    @Test
    void whatMakesNoSenseIsRefused() {
        BuildingSchedule good = schedule(List.of(entry("06:00", "18:00", 21)));
        check(good, null);
        check(good.withName(" "), "name");
        check(good.withSite("moon"), "site");
        check(good.withPriority(8), "priority");
        check(good.withTargets(new ScheduleTargets.Points(List.of("nothing"))), "targets.points");
        check(good.withTargets(new ScheduleTargets.Points(List.of("vav-2/temperature"))), "targets");
        check(days(good, entry("06:00", "18:00", 29)), "program.week[0][0].value");
        check(days(good, entry("06:00", "18:00", Double.NaN)), "program.week[0][0].value");
        check(days(good, entry("06:00", "18:00", 21), entry("17:59", "19:00", 22)), "program.week[0][1].from");
        check(days(good, entry("sunset", "sunrise", 21)), "program.week");
        check(
                good.withProgram(new ScheduleProgram(
                        good.program().week(),
                        List.of(),
                        List.of(),
                        new OptimumStart("vav-9/temperature", 21.0, 60, 30))),
                "program.optimum.sensor");
    }

    private static BuildingSchedule days(BuildingSchedule schedule, ScheduleEntry... entries) {
        return schedule.withProgram(
                new ScheduleProgram(Collections.nCopies(7, List.of(entries)), List.of(), List.of(), null));
    }

    private void check(BuildingSchedule schedule, @Nullable String field) {
        ScheduleCheck check = new ScheduleCheck(commands);
        if (field == null) {
            check.check(schedule, model, false);
            return;
        }
        assertThatThrownBy(() -> check.check(schedule, model, false))
                .isInstanceOfSatisfying(RequestProblem.class, problem -> assertThat(problem.field())
                        .isEqualTo(field));
    }
}
