package io.plenum.control.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.plenum.access.Role;
import io.plenum.command.CommandPreview;
import io.plenum.command.CommandRequest;
import io.plenum.command.Durability;
import io.plenum.command.GrantedLimits;
import io.plenum.command.Holder;
import io.plenum.command.PointPreview;
import io.plenum.control.ActionNews;
import io.plenum.control.action.ActionPreview.PlannedWrite;
import io.plenum.control.loop.LoopKind;
import io.plenum.control.run.ControlLoop;
import io.plenum.control.run.ControlLoops;
import io.plenum.control.run.LoopMode;
import io.plenum.control.run.LoopRig;
import io.plenum.database.TestDatabase;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.model.Savings;
import io.plenum.link.Problem;
import io.plenum.link.command.CommandState;
import io.plenum.recommendation.ExpectedSavings;
import io.plenum.recommendation.Measurement;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.RecommendationExamples;
import io.plenum.recommendation.RecommendationExecution;
import io.plenum.recommendation.RecommendationHealth;
import io.plenum.recommendation.RecommendationState;
import io.plenum.recommendation.Recommendations;
import io.plenum.recommendation.estimate.Proposal;
import io.plenum.recommendation.estimate.RecommendationKind;
import io.plenum.recommendation.estimate.SettingChange;
import io.plenum.recommendation.estimate.advisor.Effort;
import io.plenum.recommendation.estimate.saving.ConfidenceInterval;
import io.plenum.site.Site;
import io.plenum.web.RequestProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A recommendation from its preview to the end of its action: loops, rows and guard rails are the real ones, the commands are played. Tried:
 * each reason to refuse, an order that is repeated, discomfort, lost data, a restart, its end, and all three decisions.
 */
class ActionJobTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Instant START = LoopRig.START;
    private static final Instant UNTIL = START.plus(Duration.ofDays(14));

    private final LoopRig rig;
    private final Recommendations recommendations = mock();
    private final RecommendationExecution execution = mock();
    private final ActionStore store = new ActionStore(JdbcClient.create(database.dataSource()));
    private final ActionPlanner planner;
    private final ActionChange change;
    private final Actions actions;
    private final ActionPreviews previews;
    private final Site site;
    private final List<Object> news = new ArrayList<>();
    private ActionJob job;
    private long id;
    private RecommendationKind kind = RecommendationKind.STATIC_PRESSURE_RESET;
    private RecommendationState state = RecommendationState.APPROVED;
    private @Nullable LocalDate doneOn;
    private List<SettingChange> changes = List.of(new SettingChange(LoopRig.SET_POINT, "pressure-reset", 180.0, 60.0));

    ActionJobTest() throws Exception {
        rig = new LoopRig(database.dataSource());
        site = rig.models.current().sites().getFirst();
        planner = new ActionPlanner(recommendations, rig.loops, store, rig.models, rig.policy);
        change = new ActionChange(store, rig.loops, rig.audit, rig.clock);
        actions = new Actions(
                store,
                planner,
                change,
                rig.loops,
                execution,
                recommendations,
                rig.models,
                rig.audit,
                rig.user,
                rig.clock);
        previews = new ActionPreviews(
                planner,
                new FirstWrites(rig.models, rig.current, site -> Set.of(), rig.clock),
                new PeriodForecast((site, from, to) -> {
                    double[] unknown =
                            new double[(int) Duration.between(from, to).toHours()];
                    Arrays.fill(unknown, Double.NaN);
                    return unknown;
                }),
                recommendations,
                rig.commands,
                rig.policy,
                rig.clock);
        job = job();
    }

    private ActionJob job() {
        return new ActionJob(
                store,
                change,
                new ShadowCheck(rig.loops),
                rig.loops,
                recommendations,
                execution,
                rig.models,
                new TransactionTemplate(new JdbcTransactionManager(database.dataSource())),
                new StaticMessageSource(),
                news::add,
                rig.clock);
    }

    @BeforeEach
    void prepare() {
        database.jdbc()
                .sql("TRUNCATE control_loop, control_action, recommendation CASCADE")
                .update();
        id = database.jdbc()
                .sql("INSERT INTO recommendation (site, cause, state, proposal, expected_savings, worth, since, seen)"
                        + " VALUES ('house', 'cause', 'APPROVED', '{}', '{}', 1, now(), now()) RETURNING id")
                .query(Long.class)
                .single();
        when(recommendations.find(id)).thenAnswer(call -> recommendation());
        when(recommendations.site(any())).thenReturn(site);
        doAnswer(call -> {
                    state = RecommendationState.CARRIED_OUT;
                    doneOn = call.getArgument(2);
                    return null;
                })
                .when(execution)
                .carriedOut(anyString(), anyLong(), any(), anyString());
        doAnswer(call -> {
                    state = RecommendationState.APPROVED;
                    doneOn = null;
                    return null;
                })
                .when(execution)
                .takenBack(anyString(), anyLong(), anyString());
        when(rig.commands.preview(any())).thenAnswer(call -> answer(call.getArgument(0)));
    }

    private Recommendation recommendation() {
        return new Recommendation(
                id,
                site.key(),
                state,
                new Proposal(
                        kind,
                        "ahu",
                        changes,
                        Map.of(EnergyKind.ELECTRICITY, new ConfidenceInterval(3650, 7300, 10_950)),
                        ConfidenceInterval.NONE,
                        365,
                        Effort.PROGRAMMING,
                        0.8,
                        List.of(),
                        Map.of("people from, h", 7.4),
                        List.of(),
                        List.of(),
                        "cause",
                        null),
                500,
                START,
                START,
                null,
                "eve",
                "",
                doneOn,
                doneOn == null ? null : "ann",
                "",
                null,
                ExpectedSavings.UNKNOWN,
                RecommendationHealth.GOOD);
    }

    /** A controller whose own program holds 180 Pa. */
    private CommandPreview answer(CommandRequest request) {
        return new CommandPreview(
                UUID.randomUUID(),
                rig.clock.instant(),
                request.commands().stream()
                        .map(command -> new PointPreview(
                                command.point(),
                                command.value(),
                                command.priority(),
                                null,
                                new CommandState(
                                        true,
                                        List.of(new CommandState.Slot(16, 180)),
                                        null,
                                        180.0,
                                        false,
                                        false,
                                        START),
                                null,
                                true,
                                new Holder(16, 180, Holder.Kind.PROGRAM, ""),
                                new Durability(0.9, Holder.Kind.PROGRAM, null, 20)))
                        .toList(),
                false);
    }

    private void minutes(int count, int each) {
        for (int i = 0; i < count; i++) {
            rig.clock.forward(Duration.ofMinutes(each));
            rig.step();
            job.work();
        }
    }

    /** Applied, and through its eight hours in shadow. */
    private AppliedAction live() {
        actions.apply(id, START, UNTIL, "Fans run against closed dampers");
        minutes(17, 30);
        return now();
    }

    private AppliedAction now() {
        return Objects.requireNonNull(store.latest(id));
    }

    private ControlLoop loop() {
        return rig.loops.find(now().loops().getFirst());
    }

    /** Nothing is stored or written by it; of ten days at 7300 kWh a year 200 are expected. */
    @Test
    void aPreviewSaysExactlyWhatWouldBeWritten() {
        ActionPreview preview = previews.of(id, START, START.plus(Duration.ofDays(10)));
        PlannedWrite write = preview.writes().getFirst();
        assertThat(preview.isAllowed()).isTrue();
        assertThat(preview.writes()).hasSize(1);
        assertThat(write.point().key()).isEqualTo(LoopRig.SET_POINT);
        assertThat(write.first()).isEqualTo(120);
        assertThat(write.loop().setting().low()).isEqualTo(60);
        assertThat(write.loop().setting().high()).isEqualTo(180);
        assertThat(write.now().priority()).isEqualTo(ControlLoops.PRIORITY);
        assertThat(Objects.requireNonNull(write.now().holder()).kind()).isEqualTo(Holder.Kind.PROGRAM);
        assertThat(preview.earliest()).isEqualTo(START.plus(ControlLoops.SHADOW));
        assertThat(Objects.requireNonNull(preview.expected().kilowattHours().get(EnergyKind.ELECTRICITY))
                        .expected())
                .isEqualTo(200);
        assertThat(preview.expected().discomfortKelvinHours()).isEqualTo(10);
        assertThat(rig.ordered).isEmpty();
        assertThat(rig.loops.all()).isEmpty();
        assertThat(actions.all()).isEmpty();
    }

    /** Half as much again was saved where 100 kWh were expected before: 1.645 · √((3 · (0.5 / 1.645)² + 0.25) / 4) = 0.597. */
    @Test
    void whatWasExpectedBeforeAndMeasuredMakesTheInterval() {
        Measurement.Part part = RecommendationExamples.part("meter", Savings.Verdict.SAVED, 150, 28);
        Measurement measured = RecommendationExamples.measurement(LocalDate.of(2026, 1, 5), 28, part);
        when(recommendations.done(site))
                .thenReturn(List.of(
                        RecommendationExamples.with(recommendation(), measured, RecommendationHealth.GOOD),
                        RecommendationExamples.recommendation(7, RecommendationState.MEASURED, null)));
        ConfidenceInterval expected = Objects.requireNonNull(previews.of(id, START, START.plus(Duration.ofDays(10)))
                .expected()
                .kilowattHours()
                .get(EnergyKind.ELECTRICITY));
        assertThat(expected.expected()).isEqualTo(200);
        assertThat(expected.relativeHalfWidth()).isCloseTo(0.597, within(0.001));
    }

    /** Hours, days and the night's set point are those that were recommended; whatever belongs together is one action. */
    @Test
    void aScheduleAndASetbackAreCarriedOutTogether() {
        kind = RecommendationKind.NIGHT_SETBACK;
        when(rig.policy.limits(any()))
                .thenReturn(new GrantedLimits(null, null, Duration.ZERO, Duration.ofDays(1), Role.OPERATOR, false));
        changes = List.of(
                new SettingChange("ahu/command", "schedule.end", 21.0, 18.4),
                new SettingChange("ahu/command", "schedule.days", 7.0, 5.0),
                new SettingChange("box-1/heating", "night-set-point", 21.0, 17.0));
        ActionPlan plan = planner.plan(id);
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.loops()).hasSize(2).allSatisfy(loop -> {
            assertThat(loop.setting().hours().from()).isEqualTo(LocalTime.of(7, 15));
            assertThat(loop.setting().hours().to()).isEqualTo(LocalTime.of(18, 30));
            assertThat(loop.setting().hours().days()).hasSize(5);
        });
        assertThat(plan.loops())
                .filteredOn(loop -> loop.subject().kind() == LoopKind.NIGHT_SETBACK)
                .singleElement()
                .satisfies(loop -> assertThat(loop.setting().low()).isEqualTo(17));
        ActionPreview preview = previews.of(id, START, START.plus(Duration.ofDays(10)));
        assertThat(preview.writes())
                .extracting(write -> write.point().key())
                .contains("ahu/command", "box-1/heating", "box-3/cooling")
                .hasSize(7);
        assertThat(actions.apply(id, START, UNTIL, "reason").loops()).hasSize(2);
    }

    /** A constant setting is held by a loop as well: watched like any other, and given back. */
    @Test
    void aWiderBandIsHeldAtWhatIsRecommended() {
        kind = RecommendationKind.SET_POINT_BAND;
        changes = List.of(new SettingChange("box-1/cooling", "cooling-set-point", 24.0, 25.5));
        when(rig.policy.limits(any()))
                .thenReturn(new GrantedLimits(null, null, Duration.ZERO, Duration.ofDays(1), Role.OPERATOR, false));
        rig.clock.forward(Duration.ofHours(4));
        ActionPreview preview = previews.of(id, START, UNTIL);
        assertThat(preview.isAllowed()).isTrue();
        assertThat(preview.writes()).hasSize(3).allSatisfy(write -> assertThat(write.first())
                .isEqualTo(25.5));
    }

    @Test
    void whatMustNotBeWrittenIsRefusedBeforeAnythingIsStored() {
        state = RecommendationState.NEW;
        refused("control.action.problem.not-approved");
        state = RecommendationState.APPROVED;
        rig.opened(true);
        refused("control.action.problem.two-persons");
        when(rig.policy.limits(any())).thenReturn(null);
        refused("control.problem.not-opened");
        rig.opened(false);
        when(rig.policy.readOnly()).thenReturn(true);
        refused("control.action.problem.read-only");
        when(rig.policy.readOnly()).thenReturn(false);
        kind = RecommendationKind.REPAIR;
        refused("control.action.problem.by-people");
        kind = RecommendationKind.HOT_WATER_RESET;
        refused("control.action.problem.no-subject");
        kind = RecommendationKind.STATIC_PRESSURE_RESET;
        List<SettingChange> recommended = changes;
        changes = List.of();
        refused("control.action.problem.no-subject");
        changes = recommended;
        problem(() -> actions.apply(id, START, UNTIL, " "), "control.action.problem.reason");
        problem(
                () -> actions.apply(id, START, START.plus(Duration.ofDays(93)), "too long"),
                "control.action.problem.period");
        assertThat(actions.all()).isEmpty();
        assertThat(rig.loops.all()).isEmpty();
    }

    private void refused(String text) {
        problem(() -> actions.apply(id, START, UNTIL, "reason"), text);
    }

    private static void problem(ThrowingCallable work, String text) {
        assertThatThrownBy(work).isInstanceOfSatisfying(RequestProblem.class, problem -> assertThat(problem.text())
                .isEqualTo(text));
    }

    /** An answer that was lost: whoever asks again gets the same action; another order is refused. */
    @Test
    void theSameOrderTwiceIsOneAction() {
        AppliedAction first = actions.apply(id, START, UNTIL, "reason");
        assertThat(actions.apply(id, START, UNTIL, "reason").id()).isEqualTo(first.id());
        problem(
                () -> actions.apply(id, START, UNTIL.plus(Duration.ofDays(1)), "reason"),
                "control.action.problem.twice");
        assertThat(rig.loops.all()).hasSize(1);
        verify(rig.audit, times(1)).changed(eq("action applied"), eq("action"), anyString(), any(), any());
    }

    /** Not one command in its eight hours; then live by itself, and the recommendation is carried out, once. */
    @Test
    void itGoesLiveByItselfOnceTheShadowHasShownEnough() {
        actions.apply(id, START, UNTIL, "reason");
        minutes(15, 30);
        assertThat(now().state()).isEqualTo(ActionState.PLANNED);
        assertThat(Objects.requireNonNull(now().why()).messageKey()).isEqualTo("control.action.missing.shadow");
        assertThat(rig.ordered).isEmpty();
        minutes(2, 30);
        assertThat(now().state()).isEqualTo(ActionState.LIVE);
        assertThat(now().why()).isNull();
        assertThat(loop().mode()).isEqualTo(LoopMode.LIVE);
        assertThat(rig.ordered).isNotEmpty();
        verify(execution, times(1)).carriedOut(eq("ann"), eq(id), eq(LocalDate.of(2026, 3, 2)), anyString());
    }

    /** A fan that never ran has shown nothing: it says so, and waits. */
    @Test
    void aMachineThatStoodHasShownNothing() {
        rig.values.put("ahu/fan", 0.0);
        live();
        assertThat(now().state()).isEqualTo(ActionState.PLANNED);
        assertThat(Objects.requireNonNull(now().why()).messageKey()).isEqualTo("control.action.missing.machine");
    }

    /** The injected fault: all boxes too warm. All is given back, and the recommendation is what it was. */
    @Test
    void discomfortTakesTheWholeActionBack() {
        live();
        for (int i = 1; i <= 3; i++) {
            rig.values.put("box-" + i + "/temperature", 26.0);
        }
        minutes(16, 1);
        assertThat(now().state()).isEqualTo(ActionState.TAKEN_BACK);
        assertThat(now().why()).isEqualTo(Problem.of("control.why.comfort"));
        assertThat(loop().holds()).isFalse();
        assertThat(rig.released).isNotEmpty();
        verify(execution).takenBack(eq("system"), eq(id), contains("control.why.comfort"));
        assertThat(news).containsExactly(new ActionNews(id, kind.name(), "ann", Problem.of("control.why.comfort")));
        assertThat(actions.apply(id, rig.clock.instant(), UNTIL, "again").state())
                .isEqualTo(ActionState.PLANNED);
    }

    /** Somebody presses Back to shadow at one of its loops. */
    @Test
    void aLoopThatAPersonTakesBackEndsTheAction() {
        live();
        rig.loops.backToShadow(now().loops().getFirst());
        minutes(1, 1);
        assertThat(now().why()).isEqualTo(Problem.of("control.action.why.by-hand"));
        assertThat(loop().holds()).isFalse();
    }

    @Test
    void lostDataTakesTheWholeActionBack() {
        live();
        rig.values.keySet().removeIf(key -> key.endsWith("/temperature"));
        minutes(6, 1);
        assertThat(now().why()).isEqualTo(Problem.of("control.why.no-data"));
        assertThat(state).isEqualTo(RecommendationState.APPROVED);
    }

    /** Somebody decided otherwise about the recommendation while it was still planned. */
    @Test
    void aRecommendationThatIsRejectedMeanwhileIsNotApplied() {
        actions.apply(id, START, UNTIL, "reason");
        state = RecommendationState.REJECTED;
        minutes(1, 5);
        assertThat(now().state()).isEqualTo(ActionState.TAKEN_BACK);
        assertThat(now().why()).isEqualTo(Problem.of("control.action.why.decided"));
        assertThat(rig.ordered).isEmpty();
    }

    /** Everything that a new process needs is in the database: it goes on, and says nothing twice. */
    @Test
    void aRestartInTheMiddleGoesOn() {
        live();
        rig.restart();
        job = job();
        minutes(30, 1);
        assertThat(now().state()).isEqualTo(ActionState.LIVE);
        assertThat(loop().holds()).isTrue();
        verify(execution, times(1)).carriedOut(anyString(), anyLong(), any(), anyString());
    }

    /** At its end nothing is held; kept, it goes on with an end and a day of review. */
    @Test
    void itEndsAndCanBeKept() {
        live();
        rig.clock.forward(Duration.between(rig.clock.instant(), UNTIL));
        minutes(1, 1);
        assertThat(now().state()).isEqualTo(ActionState.ENDED);
        assertThat(loop().holds()).isFalse();
        verify(execution, never()).takenBack(anyString(), anyLong(), anyString());
        assertThat(news).containsExactly(new ActionNews(id, kind.name(), "ann", null));
        AppliedAction kept = actions.keep(id);
        assertThat(kept.state()).isEqualTo(ActionState.LIVE);
        assertThat(kept.until()).isEqualTo(rig.clock.instant().plus(ControlLoops.LONGEST));
        assertThat(Objects.requireNonNull(kept.review()))
                .isEqualTo(LocalDate.ofInstant(kept.until(), ZoneOffset.UTC).minusDays(14));
        minutes(1, 1);
        assertThat(loop().holds()).isTrue();
    }

    @Test
    void itCanBeProlongedBeforeItsEndAndReverted() {
        live();
        Instant later = UNTIL.plus(Duration.ofDays(7));
        assertThat(actions.prolong(id, later).until()).isEqualTo(later);
        assertThat(loop().until()).isEqualTo(later);
        actions.revert(id, "People complain about noise");
        minutes(1, 1);
        assertThat(now().state()).isEqualTo(ActionState.REVERTED);
        assertThat(loop().holds()).isFalse();
        verify(execution).takenBack("ann", id, "People complain about noise");
        problem(() -> actions.prolong(id, later), "control.action.problem.over");
    }

    /** Left alone after its end it is not said to be in force for ever. */
    @Test
    void whatNobodyDecidesAboutIsReverted() {
        live();
        rig.clock.forward(Duration.between(rig.clock.instant(), UNTIL));
        minutes(1, 1);
        rig.clock.forward(Duration.ofDays(28));
        minutes(1, 1);
        assertThat(now().state()).isEqualTo(ActionState.REVERTED);
        assertThat(state).isEqualTo(RecommendationState.APPROVED);
    }

    /** A day counts where it was live for as long as the machine ran: not half a day, nor one that the server missed. */
    @Test
    void onlyDaysOnWhichItWasLiveThroughoutAreInForce() {
        live();
        UUID loop = now().loops().getFirst();
        day(loop, "2026-03-03", 288, "true", "true");
        day(loop, "2026-03-04", 288, "true", "extract(hour FROM t AT TIME ZONE 'UTC') < 12");
        day(loop, "2026-03-05", 288, "false", "false");
        day(loop, "2026-03-06", 100, "true", "true");
        day(loop, "2026-03-07", 288, "true", "true");
        rig.clock.forward(Duration.between(rig.clock.instant(), Instant.parse("2026-03-08T12:00:00Z")));
        AppliedRecommendations applied = new AppliedRecommendations(store, rig.days, rig.models);
        assertThat(applied.daysInForce(recommendation()))
                .containsExactlyInAnyOrder(
                        LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 7));
        doneOn = LocalDate.of(2026, 1, 7);
        assertThat(applied.daysInForce(recommendation())).isNull();
    }

    private static void day(UUID loop, String day, int steps, String running, String live) {
        database.jdbc()
                .sql(
                        "INSERT INTO control_step (loop, time, wanted, actual, requests, running, live) SELECT ?, t, 100, 100, 0, "
                                + running + ", " + live + " FROM generate_series(?::timestamptz, ?::timestamptz"
                                + " + make_interval(mins => 5 * (? - 1)), interval '5 minutes') AS t")
                .params(loop, day + "T00:00:00Z", day + "T00:00:00Z", steps)
                .update();
    }
}
