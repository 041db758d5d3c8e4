package io.plenum.simulation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import io.plenum.access.Role;
import io.plenum.assistant.proposal.AssistantProposal;
import io.plenum.assistant.proposal.CommandProposals;
import io.plenum.assistant.proposal.ProposedCommand;
import io.plenum.audit.Audit;
import io.plenum.command.GrantedLimits;
import io.plenum.command.PointCommand;
import io.plenum.command.WritePolicy;
import io.plenum.energy.ClosedDays;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.unit.Unit;
import io.plenum.simulation.RoomExperiment;
import io.plenum.simulation.ScenarioResult;
import io.plenum.simulation.ScenarioResults;
import io.plenum.simulation.store.RunState;
import io.plenum.simulation.store.SavedScenario;
import io.plenum.simulation.store.Scenarios;
import io.plenum.simulation.store.SimulationRun;
import io.plenum.simulation.store.SimulationRuns;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.site.TestModels;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.security.access.AccessDeniedException;

/** Asking the building makes proposals, and only where the set point may be commanded at all. */
class ExperimentsTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final Point POINT = new Point(
            new PointId(1),
            "room/heating",
            "Heating set point",
            "Zone_Air_Heating_Temperature_Setpoint",
            PointKind.NUMERIC,
            Unit.DEGREE_FAHRENHEIT,
            List.of(),
            true,
            null);

    private final Scenarios scenarios = mock();
    private final SimulationRuns runs = mock();
    private final SiteAccess models = mock();
    private final WritePolicy policy = mock();
    private final ClosedDays closed = mock();
    private final CommandProposals proposals = mock();
    private final ExperimentText texts = mock();
    private final Audit audit = mock();
    private final Experiments experiments = new Experiments(
            scenarios, runs, models, policy, closed, proposals, texts, audit, Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void aRefusedRun() {
        SiteModel model = TestModels.oneRoom(List.of(POINT));
        RoomExperiment step = new RoomExperiment("room", List.of(POINT.key()), 22, 1, 4, false, 20.5, 22, 0.9, 0.4, "");
        ScenarioResult refused = ScenarioResults.refused("reason", "room", "help", List.of(step));
        SimulationRun run = mock();
        when(run.id()).thenReturn(3L);
        when(run.state()).thenReturn(RunState.DONE);
        when(run.result()).thenReturn(refused);
        SavedScenario scenario = mock();
        when(scenarios.one(7)).thenReturn(scenario);
        when(scenarios.site(scenario)).thenReturn(model.sites().getFirst());
        when(scenarios.mayRun()).thenReturn(true);
        when(runs.of(7)).thenReturn(List.of(run));
        when(models.visible()).thenReturn(model);
        when(closed.days(any())).thenReturn(Set.of());
        when(texts.reason(any(), any())).thenReturn("reason");
        when(texts.source(any(), any(), any())).thenReturn("source");
        when(policy.commandable(POINT.id())).thenReturn(true);
        AssistantProposal kept = mock();
        when(kept.id()).thenReturn(12L);
        when(proposals.propose(any(), any(), any())).thenReturn(kept);
    }

    private void opened(@Nullable Double high) {
        when(policy.limits(POINT.id()))
                .thenReturn(new GrantedLimits(null, high, Duration.ZERO, Duration.ofHours(12), Role.OPERATOR, false));
    }

    /** One proposal, in the unit of the point, with the time at which it may be signed and its end. */
    @Test
    void proposingStoresOneProposalAndWritesNothing() {
        opened(null);
        assertThat(experiments.propose(7, "room", Locale.ENGLISH)).isEqualTo(12);
        ArgumentCaptor<ProposedCommand> command = ArgumentCaptor.captor();
        verify(proposals).propose(command.capture(), eq("reason"), eq("source"));
        verifyNoMoreInteractions(proposals);
        ProposedCommand kept = command.getValue();
        assertThat(kept.values()).singleElement().satisfies(value -> {
            assertThat(value.point()).isEqualTo(POINT.key());
            assertThat(value.value()).isEqualTo(71.6);
            assertThat(value.priority()).isEqualTo(PointCommand.OPERATOR);
        });
        assertThat(kept.from()).isAfter(NOW);
        assertThat(kept.until())
                .isEqualTo(Objects.requireNonNull(experiments.of(7).getFirst().window())
                        .until());
        verify(audit).changed(eq("experiment proposed"), eq("scenario"), eq("7"), any(), any());
    }

    @Test
    void aPointThatIsNotOpenedIsNotAsked() {
        assertThat(experiments.of(7)).singleElement().satisfies(one -> {
            assertThat(one.window()).isNull();
            assertThat(one.refusal()).isEqualTo("experiment.none.closed");
        });
        assertThatThrownBy(() -> experiments.propose(7, "room", Locale.ENGLISH)).isInstanceOf(RequestProblem.class);
        verifyNoInteractions(proposals);
    }

    /** 22 °C are 71.6 °F. */
    @Test
    void whatIsGrantedBoundsTheStep() {
        opened(70.0);
        assertThat(experiments.of(7).getFirst().refusal()).isEqualTo("experiment.none.limits");
    }

    @Test
    void whoeverOnlyReadsProposesNothing() {
        opened(null);
        when(scenarios.mayRun()).thenReturn(false);
        assertThatThrownBy(() -> experiments.propose(7, "room", Locale.ENGLISH))
                .isInstanceOf(AccessDeniedException.class);
        verifyNoInteractions(proposals);
    }

    @Test
    void aRoomThatWasNotRefusedIsNotAsked() {
        opened(null);
        assertThatThrownBy(() -> experiments.propose(7, "other", Locale.ENGLISH))
                .isInstanceOf(RequestProblem.class);
        verifyNoInteractions(proposals);
    }
}
