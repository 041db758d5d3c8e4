package io.plenum.control.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.plenum.MovableClock;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.audit.Audit;
import io.plenum.command.CommandGroup;
import io.plenum.command.CommandOverride;
import io.plenum.command.CommandRefused;
import io.plenum.command.CommandRefused.PointProblem;
import io.plenum.command.CommandRequest;
import io.plenum.command.CommandService;
import io.plenum.command.GrantedLimits;
import io.plenum.command.OverrideState;
import io.plenum.command.Overrides;
import io.plenum.command.PointCommand;
import io.plenum.command.WritePolicy;
import io.plenum.control.input.UsageHours;
import io.plenum.control.loop.LoopKind;
import io.plenum.control.loop.LoopSetting;
import io.plenum.database.TestDatabase;
import io.plenum.link.Problem;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteModels;
import io.plenum.site.TestPlant;
import io.plenum.twin.CurrentValue;
import io.plenum.twin.CurrentValues;
import io.plenum.web.RequestProblem;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A loop from its first look in shadow to the day on which it gives its set point back; the real store, the commands are played here. Tried:
 * discomfort, lost data, a person's command, a refusal, a restart, the end of its time, a model without the set point.
 */
class LoopJobTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");
    private static final String SET_POINT = "ahu/pressure-set-point";

    private final MovableClock clock = new MovableClock(START);
    private final Map<String, Double> values = new HashMap<>();
    private final Map<UUID, CommandOverride> ledger = new LinkedHashMap<>();
    private final List<CommandRequest> ordered = new ArrayList<>();
    private final List<UUID> released = new ArrayList<>();
    private final SiteModels models = mock();
    private final CurrentValues current = mock();
    private final CommandService commands = mock();
    private final Overrides overrides = mock();
    private final WritePolicy policy = mock();
    private final Audit audit = mock();
    private final CurrentUser user = mock();
    private final LoopStore store = new LoopStore(
            JdbcClient.create(database.dataSource()), new TargetStore(JdbcClient.create(database.dataSource())));
    private final ControlLoops loops = new ControlLoops(store, models, policy, audit, user, clock);
    private SiteModel model = plant(true);
    private LoopJob job = job();
    private @Nullable CommandRefused refusal;

    private static SiteModel plant(boolean whole) {
        TestPlant plant = new TestPlant()
                .room("room")
                .equipment("ahu", "Air_Handling_Unit", "box-1", "box-2", "box-3")
                .binary("ahu", "fan", "Fan_On_Off_Status");
        if (whole) {
            plant.number("ahu", "pressure-set-point", "Supply_Air_Static_Pressure_Setpoint");
        }
        for (int i = 1; i <= 3; i++) {
            String box = "box-" + i;
            plant.equipment(box, "Variable_Air_Volume_Box_With_Reheat", "room")
                    .number(box, "temperature", "Zone_Air_Temperature_Sensor")
                    .number(box, "heating", "Zone_Air_Heating_Temperature_Setpoint")
                    .number(box, "cooling", "Zone_Air_Cooling_Temperature_Setpoint")
                    .number(box, "damper", "Damper_Position_Sensor");
        }
        return plant.model();
    }

    private LoopJob job() {
        return new LoopJob(
                store,
                new LiveCommands(commands, overrides, policy, clock),
                models,
                current,
                site -> Set.of(),
                audit,
                event -> {},
                clock);
    }

    @BeforeEach
    void prepare() throws Exception {
        database.jdbc().sql("TRUNCATE control_loop CASCADE").update();
        when(models.current()).thenAnswer(call -> model);
        when(user.name()).thenReturn("ann");
        when(current.of(any())).thenAnswer(call -> value(call.getArgument(0)));
        when(policy.limits(any()))
                .thenReturn(new GrantedLimits(25.0, 250.0, Duration.ZERO, Duration.ofDays(1), Role.OPERATOR, false));
        when(commands.orderFor(eq("ann"), any())).thenAnswer(call -> order(call.getArgument(1)));
        doAnswer(call -> {
                    released.addAll(call.<List<UUID>>getArgument(1));
                    return null;
                })
                .when(commands)
                .releaseFor(eq("ann"), any(), anyString());
        when(overrides.byId(any())).thenAnswer(call -> ledger.get(call.<UUID>getArgument(0)));
        values.put("ahu/fan", 1.0);
        values.put(SET_POINT, 180.0);
        for (int i = 1; i <= 3; i++) {
            values.put("box-" + i + "/temperature", 22.0);
            values.put("box-" + i + "/heating", 21.0);
            values.put("box-" + i + "/cooling", 24.0);
            values.put("box-" + i + "/damper", 50.0);
        }
    }

    private @Nullable CurrentValue value(PointId id) {
        return model.points().stream()
                .filter(point -> point.id().equals(id) && values.containsKey(point.key()))
                .findFirst()
                .map(point -> new CurrentValue(
                        Objects.requireNonNull(values.get(point.key())), clock.instant(), Quality.GOOD))
                .orElse(null);
    }

    private CommandGroup order(CommandRequest request) throws CommandRefused {
        if (refusal != null) {
            throw refusal;
        }
        ordered.add(request);
        List<UUID> ids = new ArrayList<>();
        for (PointCommand command : request.commands()) {
            UUID id = UUID.randomUUID();
            ids.add(id);
            ledger.put(id, override(id, request, command, OverrideState.HELD));
            values.put(key(command.point()), command.value());
        }
        return new CommandGroup(UUID.randomUUID(), ids, OverrideState.ORDERED);
    }

    private String key(PointId id) {
        return model.points().stream()
                .filter(point -> point.id().equals(id))
                .map(Point::key)
                .findFirst()
                .orElseThrow();
    }

    private UUID overrideOf(String key) {
        return ledger.values().stream()
                .filter(one -> key(one.point()).equals(key))
                .reduce((first, last) -> last)
                .map(CommandOverride::id)
                .orElseThrow();
    }

    private void state(String key, OverrideState state) {
        CommandOverride before = Objects.requireNonNull(ledger.get(overrideOf(key)));
        PointCommand command = new PointCommand(before.point(), before.value(), before.priority());
        ledger.put(before.id(), override(before.id(), ordered.getLast(), command, state));
    }

    private CommandOverride override(UUID id, CommandRequest request, PointCommand command, OverrideState state) {
        return new CommandOverride(
                id,
                id,
                command.point(),
                command.priority(),
                command.value(),
                180.0,
                "ann",
                request.origin(),
                request.reason(),
                clock.instant(),
                request.until(),
                state,
                null,
                null);
    }

    private void minutes(int count) {
        for (int i = 0; i < count; i++) {
            clock.forward(Duration.ofMinutes(1));
            job.work();
        }
    }

    private ControlLoop live() {
        ControlLoop loop = loops.shadow(LoopKind.STATIC_PRESSURE_RESET, "ahu");
        clock.forward(ControlLoops.SHADOW);
        return loops.live(loop.id(), clock.instant().plus(Duration.ofDays(7)));
    }

    private ControlLoop now(ControlLoop loop) {
        return Objects.requireNonNull(store.find(loop.id()));
    }

    /** Shadow: what it would have written beside what was, and not one command. */
    @Test
    void inShadowItOnlyKeepsWhatItWants() {
        ControlLoop loop = loops.shadow(LoopKind.STATIC_PRESSURE_RESET, "ahu");
        minutes(60);
        List<LoopStep> steps = loops.steps(loop.id(), START, clock.instant().plusSeconds(1));
        assertThat(steps.getFirst().wanted()).isEqualTo(120);
        assertThat(steps.getLast().wanted()).isEqualTo(25);
        assertThat(steps).allMatch(step -> step.actual() == 180 && !step.live());
        assertThat(ordered).isEmpty();
    }

    /** Who has not seen what it would write does not let it write. */
    @Test
    void itGoesLiveOnlyAfterItsTimeInShadow() {
        ControlLoop loop = loops.shadow(LoopKind.STATIC_PRESSURE_RESET, "ahu");
        Instant until = START.plus(Duration.ofDays(2));
        assertThatThrownBy(() -> loops.live(loop.id(), until)).isInstanceOf(RequestProblem.class);
        clock.forward(ControlLoops.SHADOW);
        assertThat(loops.live(loop.id(), until).mode()).isEqualTo(LoopMode.LIVE);
    }

    /** Nobody opened the point: nothing may be written, so it stays in shadow. */
    @Test
    void aPointThatIsNotOpenedStaysInShadow() {
        when(policy.limits(any())).thenReturn(null);
        ControlLoop loop = loops.shadow(LoopKind.STATIC_PRESSURE_RESET, "ahu");
        clock.forward(ControlLoops.SHADOW);
        assertThatThrownBy(() -> loops.live(loop.id(), clock.instant().plus(Duration.ofDays(1))))
                .isInstanceOf(RequestProblem.class);
    }

    /** Each write ends by itself soon, and is renewed before; a value that has not changed is not written again. */
    @Test
    void liveItWritesInSlicesThatAreRenewed() {
        live();
        minutes(60);
        assertThat(ordered).hasSizeBetween(8, 14);
        assertThat(ordered).allMatch(request -> request.commands().getFirst().priority() == LiveCommands.PRIORITY);
        assertThat(ordered.getLast().until()).isAfter(clock.instant().plus(Duration.ofMinutes(6)));
        assertThat(ordered.getLast().until()).isBefore(clock.instant().plus(Duration.ofMinutes(21)));
        assertThat(ordered.getLast().commands().getFirst().value()).isEqualTo(25);
        assertThat(released).isEmpty();
    }

    /** All three boxes too warm for a quarter of an hour: given back within the minute, and said. */
    @Test
    void discomfortTakesItBack() {
        ControlLoop loop = live();
        minutes(30);
        for (int i = 1; i <= 3; i++) {
            values.put("box-" + i + "/temperature", 26.0);
        }
        minutes(14);
        assertThat(now(loop).mode()).isEqualTo(LoopMode.LIVE);
        minutes(1);
        ControlLoop after = now(loop);
        assertThat(after.mode()).isEqualTo(LoopMode.SHADOW);
        assertThat(after.why()).isEqualTo(Problem.of("control.why.comfort"));
        assertThat(after.holds()).isFalse();
        assertThat(released).hasSize(1);
        verify(audit).recordFor(eq("system"), eq("control loop taken back"), contains("control.why.comfort"));
    }

    /** Five minutes without the boxes' values. */
    @Test
    void lostDataTakesItBack() {
        ControlLoop loop = live();
        minutes(30);
        values.keySet().removeIf(key -> key.endsWith("/temperature"));
        minutes(5);
        assertThat(now(loop).why()).isEqualTo(Problem.of("control.why.no-data"));
        assertThat(released).hasSize(1);
    }

    /** A person writes at priority 8: the loop goes, and does not write again. */
    @Test
    void whoeverCommandsByHandWins() {
        ControlLoop loop = live();
        minutes(20);
        state(SET_POINT, OverrideState.OVERRULED);
        int before = ordered.size();
        minutes(10);
        assertThat(now(loop).why()).isEqualTo(Problem.of("control.why.overruled"));
        assertThat(ordered).hasSize(before);
    }

    /** Read-only, rights that were withdrawn, limits: whatever the refusal is, it is shown. */
    @Test
    void aRefusedCommandTakesItBackInItsWords() {
        ControlLoop loop = live();
        refusal = CommandRefused.of(Problem.of("command.problem.read-only"));
        minutes(1);
        assertThat(now(loop).mode()).isEqualTo(LoopMode.SHADOW);
        assertThat(now(loop).why()).isEqualTo(Problem.of("command.problem.read-only"));
    }

    /** The fan stands: given back at once, taken up again in the morning. */
    @Test
    void nothingIsHeldWhileTheMachineStands() {
        ControlLoop loop = live();
        minutes(20);
        values.put("ahu/fan", 0.0);
        minutes(1);
        assertThat(now(loop).holds()).isFalse();
        assertThat(released).hasSize(1);
        assertThat(now(loop).mode()).isEqualTo(LoopMode.LIVE);
        values.put("ahu/fan", 1.0);
        minutes(1);
        assertThat(now(loop).holds()).isTrue();
    }

    /** A restart of the server: it goes on from its beginning, with what it holds. */
    @Test
    void aRestartGoesOn() {
        ControlLoop loop = live();
        minutes(60);
        List<UUID> held = now(loop).overrides();
        job = job();
        minutes(1);
        assertThat(held).hasSize(1);
        assertThat(ordered.getLast().commands().getFirst().value()).isEqualTo(120);
        assertThat(now(loop).mode()).isEqualTo(LoopMode.LIVE);
    }

    /** Its time is over. */
    @Test
    void itEnds() {
        ControlLoop loop = live();
        minutes(10);
        clock.forward(Duration.ofDays(7));
        minutes(1);
        assertThat(now(loop).why()).isEqualTo(Problem.of("control.why.end"));
        assertThat(now(loop).holds()).isFalse();
    }

    /** Somebody has taken the set point out of the model. */
    @Test
    void aModelWithoutItsSetPointStopsIt() {
        ControlLoop loop = live();
        minutes(10);
        model = plant(false);
        minutes(1);
        assertThat(now(loop).mode()).isEqualTo(LoopMode.STOPPED);
        assertThat(released).hasSize(1);
    }

    /** Stopped by a person: what it held is given back by the next minute at the latest. */
    @Test
    void stoppingGivesTheSetPointBack() {
        ControlLoop loop = live();
        minutes(10);
        loops.stop(loop.id());
        minutes(1);
        assertThat(released).hasSize(1);
        assertThat(now(loop).holds()).isFalse();
    }

    /** Two on one set point would fight. */
    @Test
    void aSetPointHasOneLoop() {
        loops.shadow(LoopKind.STATIC_PRESSURE_RESET, "ahu");
        assertThatThrownBy(() -> loops.shadow(LoopKind.STATIC_PRESSURE_RESET, "ahu"))
                .isInstanceOf(RequestProblem.class);
    }

    /** On days that were drawn as off it holds nothing. */
    @Test
    void aTrialIsOnAndOffByDays() {
        ControlLoop loop = loops.shadow(LoopKind.STATIC_PRESSURE_RESET, "ahu");
        clock.forward(ControlLoops.SHADOW);
        loops.trial(List.of(loop.id()), clock.instant().plus(Duration.ofDays(28)));
        TrialShare trial = Objects.requireNonNull(now(loop).trial());
        for (int day = 0; day < 10; day++) {
            clock.forward(Duration.ofDays(1));
            job.work();
            boolean on = trial.isOn(clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
            assertThat(now(loop).holds()).isEqualTo(on);
        }
    }

    private ControlLoop setBack() {
        ControlLoop loop = loops.shadow(LoopKind.NIGHT_SETBACK, "ahu");
        clock.forward(ControlLoops.SHADOW.plusHours(7));
        ControlLoop live = loops.live(loop.id(), clock.instant().plus(Duration.ofDays(7)));
        minutes(21);
        return live;
    }

    /** All set points of a floor are one order, each with its own end. */
    @Test
    void severalPointsAreOneOrder() {
        ControlLoop loop = setBack();
        assertThat(ordered).hasSize(1);
        assertThat(ordered.getFirst().commands())
                .extracting(PointCommand::value)
                .containsExactly(16.0, 28.0, 16.0, 28.0, 16.0, 28.0);
        assertThat(now(loop).overrides()).hasSize(6);
        minutes(12);
        assertThat(ordered).as("renewed as one").hasSize(2);
    }

    /** Somebody works late in one zone and takes its set point: that one is theirs, shown with its reason; the others stay as they are. */
    @Test
    void aPointThatSomebodyTakesIsLeftAlone() {
        ControlLoop loop = setBack();
        state("box-2/heating", OverrideState.OVERRULED);
        minutes(30);
        assertThat(released).containsExactly(overrideOf("box-2/heating"));
        assertThat(now(loop).excluded())
                .containsExactly(new HeldTarget("box-2/heating", null, Problem.of("control.why.overruled")));
        assertThat(now(loop).mode()).isEqualTo(LoopMode.LIVE);
        assertThat(now(loop).overrides()).hasSize(5);
        assertThat(ordered.getLast().commands()).hasSize(5);
        ControlLoop again = loops.live(loop.id(), clock.instant().plus(Duration.ofDays(1)));
        assertThat(again.excluded()).as("let live anew").isEmpty();
    }

    /** Whoever has lost most of its points cannot do what it is there for. */
    @Test
    void aLoopThatLosesMostOfItsPointsGivesUp() {
        ControlLoop loop = setBack();
        List.of("box-1/heating", "box-1/cooling", "box-2/heating", "box-2/cooling")
                .forEach(key -> state(key, OverrideState.TAKEN));
        minutes(1);
        assertThat(now(loop).mode()).isEqualTo(LoopMode.SHADOW);
        assertThat(now(loop).why()).isEqualTo(Problem.of("control.why.taken"));
        assertThat(now(loop).holds()).isFalse();
        assertThat(released).hasSize(6);
    }

    /** All points of an order or none: one that is refused is left alone, and the others are ordered without it in the next minute. */
    @Test
    void aRefusedPointDoesNotStopTheOthers() {
        PointId one = Objects.requireNonNull(model.point("box-3/cooling")).id();
        refusal = new CommandRefused(List.of(new PointProblem(one, Problem.of("command.problem.not-opened"))));
        ControlLoop loop = setBack();
        assertThat(ordered).isEmpty();
        refusal = null;
        minutes(1);
        assertThat(ordered.getLast().commands()).hasSize(5);
        assertThat(now(loop).excluded()).extracting(HeldTarget::point).containsExactly("box-3/cooling");
        assertThat(now(loop).mode()).isEqualTo(LoopMode.LIVE);
    }

    /** A person takes it back: given back within the minute, not at the end of the slice. */
    @Test
    void backInShadowItHoldsNothing() {
        ControlLoop loop = live();
        minutes(10);
        loops.backToShadow(loop.id());
        minutes(1);
        assertThat(released).hasSize(1);
        assertThat(now(loop).holds()).isFalse();
    }

    /** When people come, and what differs from the usual, is kept. */
    @Test
    void hoursAreKept() {
        UsageHours hours =
                new UsageHours(LocalTime.of(8, 30), LocalTime.of(16, 0), Set.of(DayOfWeek.MONDAY, DayOfWeek.SATURDAY));
        LoopSetting usual = LoopSetting.of(LoopKind.RUN_HOURS);
        LoopSetting setting = new LoopSetting(17, 29, usual.rails(), hours);
        ControlLoop loop = loops.shadow(LoopKind.NIGHT_SETBACK, "ahu", setting);
        assertThat(now(loop).setting()).isEqualTo(setting);
        loops.adjust(loop.id(), usual);
        assertThat(now(loop).hours()).isEqualTo(UsageHours.USUAL);
    }

    /** Of a point of the model, so that a wrong key fails here. */
    @Test
    void theSubjectIsFoundWithItsZones() {
        var subject = loops.subjects().getFirst();
        Point target = subject.main();
        assertThat(target.key()).isEqualTo(SET_POINT);
        assertThat(subject.zones()).hasSize(3);
        assertThat(Objects.requireNonNull(subject.running()).key()).isEqualTo("ahu/fan");
    }
}
