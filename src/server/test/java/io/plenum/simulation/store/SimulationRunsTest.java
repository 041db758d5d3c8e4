package io.plenum.simulation.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyDouble;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.audit.Audit;
import io.plenum.database.TestDatabase;
import io.plenum.energy.EnergyKind;
import io.plenum.recommendation.Recommendations;
import io.plenum.recommendation.estimate.Proposal;
import io.plenum.recommendation.estimate.saving.ConfidenceInterval;
import io.plenum.simulation.Change;
import io.plenum.simulation.RunMonitor;
import io.plenum.simulation.Scenario;
import io.plenum.simulation.ScenarioResults;
import io.plenum.simulation.Simulations;
import io.plenum.simulation.WeatherChoice;
import io.plenum.simulation.weather.WeatherFiles;
import io.plenum.site.Site;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.site.TestPlant;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Scenarios and their runs in a real database; what computes is made up, the queue is the product's. */
class SimulationRunsTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Instant NOW = Instant.parse("2026-11-01T06:00:00Z");
    private static final WeatherChoice YEAR = new WeatherChoice.ShiftedYear(1.5);
    private static final BooleanSupplier ON = () -> true;

    private final SiteModel model = new TestPlant()
            .room("one")
            .room("two")
            .equipment("ahu", "Air_Handling_Unit", "one")
            .model();
    private final Site site = model.sites().getFirst();
    private final CurrentUser user = mock();
    private final DataSource source = database.dataSource();
    private final SimulationRunStore store = new SimulationRunStore(JdbcClient.create(source));
    private final ScenarioStore kept = new ScenarioStore(JdbcClient.create(source));
    private final SiteAccess access = mock();
    private @Nullable Runnable meanwhile;
    private int runsOver = 365;

    /** Fails where that is wanted, else asks after each tenth whether it is still wanted, as what computes does. */
    private final Simulations simulations = (Site of, Scenario scenario, RunMonitor monitor) -> {
        for (int tenth = 0; tenth < 10; tenth++) {
            monitor.done(tenth / 10.0);
            if (meanwhile != null) {
                meanwhile.run();
            }
            if (monitor.cancelled()) {
                throw new CancellationException();
            }
        }
        return ScenarioResults.saving(100, runsOver);
    };

    private final WeatherFiles files = mock();
    private SimulationQueue queue = queue(NOW);
    private final Scenarios scenarios =
            new Scenarios(kept, new ScenarioRules(files, clock(NOW)), access, user, mock(Audit.class), clock(NOW));
    private SimulationRuns runs = runs();

    private static Clock clock(Instant at) {
        return Clock.fixed(at, ZoneOffset.UTC);
    }

    private SimulationQueue queue(Instant at) {
        return new SimulationQueue(store, kept, () -> model, provided(), clock(at));
    }

    private ObjectProvider<Simulations> provided() {
        ObjectProvider<Simulations> provider = mock();
        when(provider.getObject()).thenReturn(simulations);
        when(provider.getIfAvailable()).thenReturn(simulations);
        return provider;
    }

    private SimulationRuns runs() {
        return new SimulationRuns(
                store,
                scenarios,
                queue,
                user,
                mock(Audit.class),
                new TransactionTemplate(new JdbcTransactionManager(source)),
                clock(NOW));
    }

    @BeforeEach
    void anOperator() {
        JdbcClient.create(source).sql("DELETE FROM simulation_scenario").update();
        when(access.visible()).thenReturn(model);
        when(user.name()).thenReturn("ada");
        when(user.may(any())).thenAnswer(call -> call.<Role>getArgument(0).compareTo(Role.OPERATOR) <= 0);
    }

    private static ScenarioDefinition wanted(Change... changes) {
        return new ScenarioDefinition("Shorter hours", false, List.of(changes), YEAR);
    }

    private static Change hours(String unit) {
        return new Change.Hours(Set.of(unit), LocalTime.of(7, 30), LocalTime.of(17, 0));
    }

    private SavedScenario saved() {
        return scenarios.add(site, wanted(hours("ahu")));
    }

    /** Each kind of change and of weather comes back as it was kept. */
    @Test
    void whatIsKeptIsReadAgain() {
        when(files.exists("town")).thenReturn(true);
        List<Change> all = Arrays.stream(ChangeKind.values())
                .map(kind -> kind.change(
                        kind.subject() == ChangeKind.Subject.SPACES ? Set.of("one") : Set.of(),
                        kind.fields().stream().map(ChangeField::preset).toList()))
                .toList();
        for (WeatherChoice weather : List.of(
                YEAR,
                new WeatherChoice.HeatWaveYear(5, 10),
                new WeatherChoice.WeatherYear("town"),
                new WeatherChoice.OwnPast(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 15)))) {
            SavedScenario one = scenarios.add(site, new ScenarioDefinition("All", true, List.copyOf(all), weather));
            assertThat(scenarios.one(one.id()).scenario()).isEqualTo(new Scenario(all, weather));
        }
        assertThat(scenarios.visible(site)).hasSize(4);
    }

    @Test
    void theWeatherFileMustBeThere() {
        List<Change> changes = List.of(hours("ahu"));
        WeatherChoice gone = new WeatherChoice.WeatherYear("gone");
        assertThatThrownBy(() -> scenarios.add(site, new ScenarioDefinition("Gone", false, changes, gone)))
                .isInstanceOfSatisfying(RequestProblem.class, problem -> assertThat(problem.text())
                        .isEqualTo("simulation.problem.file"));
    }

    @Test
    void aRunGoesThroughItsStatesAndItsResultIsKept() {
        SavedScenario one = saved();
        SimulationRun waiting = runs.start(one.id());
        assertThat(waiting.state()).isEqualTo(RunState.WAITING);
        meanwhile = () -> assertThat(runs.one(waiting.id()).state()).isEqualTo(RunState.RUNNING);
        queue.turn(ON);
        SimulationRun done = runs.one(waiting.id());
        assertThat(done.state()).isEqualTo(RunState.DONE);
        assertThat(done.result()).isEqualTo(ScenarioResults.saving(100));
        assertThat(done.ran()).isEqualTo(one.scenario());
        assertThat(runs.progress(done)).isEqualTo(1);
    }

    /** Nobody waits for what nobody wants, and one scenario cannot fill the queue. */
    @Test
    void aRunIsCancelledWhileItWaitsAndWhileItIsUnderWay() {
        long scenario = saved().id();
        long first = runs.start(scenario).id();
        assertThatThrownBy(() -> runs.start(scenario)).isInstanceOf(RequestProblem.class);
        assertThat(runs.cancel(first).state()).isEqualTo(RunState.CANCELLED);
        long second = runs.start(scenario).id();
        meanwhile = () -> runs.cancel(second);
        queue.turn(ON);
        assertThat(runs.one(second).state()).isEqualTo(RunState.CANCELLED);
        assertThat(runs.one(second).result()).isNull();
    }

    /** What an earlier process has left behind never runs for ever, and does not go on unasked either. */
    @Test
    void aRestartLeavesInterruptedRuns() {
        long waits = runs.start(saved().id()).id();
        long under = runs.start(saved().id()).id();
        store.started(under, NOW);
        queue = queue(NOW.plusSeconds(60));
        runs = runs();
        long later = store.add(saved().id(), new Scenario(List.of(), YEAR), NOW.plusSeconds(61), "ada");
        queue.turn(ON);
        assertThat(runs.one(waits).state()).isEqualTo(RunState.INTERRUPTED);
        assertThat(runs.one(under).state()).isEqualTo(RunState.INTERRUPTED);
        assertThat(runs.one(later).state()).isEqualTo(RunState.DONE);
    }

    @Test
    void whatEndsWithTheServerIsInterrupted() {
        long id = runs.start(saved().id()).id();
        boolean[] on = {true};
        meanwhile = () -> on[0] = false;
        queue.turn(() -> on[0]);
        assertThat(runs.one(id).state()).isEqualTo(RunState.INTERRUPTED);
    }

    /** A calculation that fails costs the others nothing. */
    @Test
    void aFailureIsSaidAndTheNextOneRuns() {
        long first = runs.start(saved().id()).id();
        long second = runs.start(saved().id()).id();
        boolean[] failed = {false};
        meanwhile = () -> {
            if (!failed[0]) {
                failed[0] = true;
                throw new IllegalStateException("no");
            }
        };
        queue.turn(ON);
        assertThat(runs.one(first).state()).isEqualTo(RunState.FAILED);
        assertThat(runs.one(first).error()).isEqualTo("simulation.error.failed");
        assertThat(runs.one(second).state()).isEqualTo(RunState.DONE);
    }

    /** A table that nobody looks after must not grow. */
    @Test
    void theLastRunsAreKept() {
        long scenario = saved().id();
        for (int i = 0; i < SimulationRunStore.MOST_KEPT + 3; i++) {
            runs.start(scenario);
            queue.turn(ON);
        }
        assertThat(runs.of(scenario)).hasSize(SimulationRunStore.MOST_KEPT);
    }

    /** A wrong request changes nothing, and is told which part of it is wrong. */
    @Test
    void whatMakesNoSenseIsRefused() {
        assertRefused("name", new ScenarioDefinition(" ", false, List.of(hours("ahu")), YEAR));
        assertRefused("changes", wanted());
        assertRefused("changes[0].equipment", wanted(hours("elsewhere")));
        assertRefused("changes[0].spaces", wanted(new Change.Glazing(Set.of("elsewhere"), 0.5)));
        assertRefused("changes[0].to", wanted(new Change.Hours(Set.of(), LocalTime.NOON, LocalTime.of(7, 0))));
        assertRefused("changes[1].peak", wanted(hours("ahu"), new Change.Photovoltaics(Double.NaN)));
        assertRefused("changes[0].heatingKelvin", wanted(new Change.Setpoints(Set.of(), 40, 0)));
        assertRefused("weather", new ScenarioDefinition("x", false, List.of(hours("ahu")), null));
        assertRefused(
                "weather.to",
                new ScenarioDefinition(
                        "x",
                        false,
                        List.of(hours("ahu")),
                        new WeatherChoice.OwnPast(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 1))));
        assertThat(scenarios.visible(site)).isEmpty();
    }

    private void assertRefused(String field, ScenarioDefinition wanted) {
        assertThatThrownBy(() -> scenarios.add(site, wanted))
                .isInstanceOfSatisfying(
                        RequestProblem.class, wrong -> assertThat(wrong.field()).isEqualTo(field));
    }

    /** A year that saves for certain is proposed with its bounds, wider than they were shown; a month is not. */
    @Test
    void aScenarioThatSavesBecomesARecommendation() {
        Recommendations recommendations = mock();
        ScenarioRecommendations proposals = new ScenarioRecommendations(scenarios, runs, recommendations);
        long id = saved().id();
        assertThatThrownBy(() -> proposals.recommend(id)).hasMessageContaining("simulation.problem.no-result");
        runs.start(id);
        queue.turn(ON);
        when(recommendations.propose(any(), any(), anyDouble())).thenReturn(11L);
        SavedScenario after = proposals.recommend(id);
        assertThat(after.recommendation()).isEqualTo(11);
        assertThat(after.shared()).isTrue();
        assertThat(scenarios.one(id)).isEqualTo(after);
        ArgumentCaptor<Proposal> proposed = ArgumentCaptor.captor();
        verify(recommendations).propose(eq(site), proposed.capture(), eq(0.0));
        Proposal proposal = proposed.getValue();
        assertThat(proposal.scenario()).isEqualTo(Long.toString(id));
        assertThat(proposal.subject()).isEqualTo("ahu");
        ConfidenceInterval saved = requireNonNull(proposal.yearlyKilowattHours().get(EnergyKind.ELECTRICITY));
        assertThat(saved.expected()).isEqualTo(100);
        assertThat(saved.low()).isBetween(87.0, 87.3);
        assertThat(saved.high()).isBetween(112.7, 113.0);
        assertThat(proposal.discomfortKelvinHours()).isEqualTo(1);
        runsOver = 28;
        long month = saved().id();
        runs.start(month);
        queue.turn(ON);
        assertThatThrownBy(() -> proposals.recommend(month)).hasMessageContaining("simulation.problem.short");
    }

    /** What is not shared is as unknown to others as what does not exist; what is shared they copy, not change. */
    @Test
    void othersSeeWhatIsShared() {
        SavedScenario own = saved();
        SavedScenario shared = scenarios.add(site, new ScenarioDefinition("Shared", true, List.of(hours("ahu")), YEAR));
        when(user.name()).thenReturn("ben");
        assertThat(scenarios.visible(site)).extracting(SavedScenario::name).containsExactly("Shared");
        assertThatThrownBy(() -> scenarios.one(own.id())).isInstanceOf(RequestProblem.class);
        assertThatThrownBy(() -> scenarios.remove(shared.id())).isInstanceOf(AccessDeniedException.class);
        SavedScenario copy = scenarios.duplicate(shared.id(), "Mine");
        assertThat(copy.owner()).isEqualTo("ben");
        assertThat(copy.shared()).isFalse();
        scenarios.remove(copy.id());
        assertThat(kept.find(copy.id())).isNull();
        assertThat(requireNonNull(kept.find(shared.id())).name()).isEqualTo("Shared");
    }
}
