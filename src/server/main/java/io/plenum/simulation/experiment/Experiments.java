package io.plenum.simulation.experiment;

import io.plenum.access.Role;
import io.plenum.assistant.proposal.CommandProposals;
import io.plenum.assistant.proposal.ProposedCommand;
import io.plenum.assistant.proposal.ProposedCommand.ProposedValue;
import io.plenum.audit.Audit;
import io.plenum.command.GrantedLimits;
import io.plenum.command.PointCommand;
import io.plenum.command.WritePolicy;
import io.plenum.energy.ClosedDays;
import io.plenum.point.Point;
import io.plenum.point.unit.Unit;
import io.plenum.simulation.RoomExperiment;
import io.plenum.simulation.store.RunState;
import io.plenum.simulation.store.SavedScenario;
import io.plenum.simulation.store.Scenarios;
import io.plenum.simulation.store.SimulationRun;
import io.plenum.simulation.store.SimulationRuns;
import io.plenum.site.Site;
import io.plenum.site.SiteAccess;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Asking the building, by proposals that people sign: nothing here writes to it. */
@Service
public class Experiments {

    private final Scenarios scenarios;
    private final SimulationRuns runs;
    private final SiteAccess models;
    private final WritePolicy policy;
    private final ClosedDays closed;
    private final CommandProposals proposals;
    private final ExperimentText texts;
    private final Audit audit;
    private final Clock clock;

    Experiments(
            Scenarios scenarios,
            SimulationRuns runs,
            SiteAccess models,
            WritePolicy policy,
            ClosedDays closed,
            CommandProposals proposals,
            ExperimentText texts,
            Audit audit,
            Clock clock) {
        this.scenarios = scenarios;
        this.runs = runs;
        this.models = models;
        this.policy = policy;
        this.closed = closed;
        this.proposals = proposals;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the rooms that the last run that was done was refused for, three at most. @throws RequestProblem where it is unknown */
    public List<PlannedExperiment> of(long scenario) {
        SavedScenario one = scenarios.one(scenario);
        SimulationRun run = runs.of(scenario).stream()
                .filter(candidate -> candidate.state() == RunState.DONE && candidate.result() != null)
                .findFirst()
                .orElse(null);
        if (run == null) {
            return List.of();
        }
        Site site = scenarios.site(one);
        return Objects.requireNonNull(run.result()).experiments().stream()
                .map(room -> planned(run.id(), room, site))
                .toList();
    }

    private PlannedExperiment planned(long run, RoomExperiment room, Site site) {
        if (!room.possible()) {
            return none(run, room, room.refusal());
        }
        List<Point> points = room.points().stream()
                .map(models.visible()::point)
                .filter(Objects::nonNull)
                .map(Point.class::cast)
                .toList();
        if (points.size() < room.points().size()) {
            return none(run, room, "experiment.none.set-point");
        }
        ExperimentWindow window =
                ExperimentWindow.next(room.night(), room.hours(), clock.instant(), site.zone(), closed.days(site));
        String refusal = points.stream()
                .map(point -> refusal(point, room, window))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return refusal.isEmpty() ? new PlannedExperiment(run, room, points, window, "") : none(run, room, refusal);
    }

    private static PlannedExperiment none(long run, RoomExperiment room, String refusal) {
        return new PlannedExperiment(run, room, List.of(), null, refusal);
    }

    private String refusal(Point point, RoomExperiment room, ExperimentWindow window) {
        GrantedLimits limits = policy.limits(point.id());
        if (limits == null || !policy.commandable(point.id())) {
            return "experiment.none.closed";
        }
        double value = value(point, room);
        boolean beyond = limits.low() != null && value < limits.low() || limits.high() != null && value > limits.high();
        boolean tooLong = Duration.between(window.from(), window.until()).compareTo(limits.longest()) > 0;
        return beyond || tooLong ? "experiment.none.limits" : "";
    }

    /** In the unit of the point, as exact as people write it. */
    private static double value(Point point, RoomExperiment room) {
        double value = point.unit().measures(Unit.DEGREE_CELSIUS)
                ? Unit.DEGREE_CELSIUS.convert(room.value(), point.unit())
                : room.value();
        return Math.round(100 * value) / 100.0;
    }

    /** Whether whoever is at work may propose any. */
    public boolean mayPropose() {
        return scenarios.mayRun();
    }

    /**
     * Stores one proposal for a room. Waits for controllers, seconds.
     *
     * @param locale of the reason, which people read who decide
     * @return its number
     * @throws RequestProblem where there is nothing to ask of this room, or the command would be refused
     * @throws AccessDeniedException for anybody below {@link Role#OPERATOR}
     */
    public long propose(long scenario, String space, Locale locale) {
        if (!mayPropose()) {
            throw new AccessDeniedException("Not with this role");
        }
        SavedScenario one = scenarios.one(scenario);
        PlannedExperiment planned = of(scenario).stream()
                .filter(room -> room.room().space().equals(space))
                .findFirst()
                .orElseThrow(() -> RequestProblem.of("room", "web.expected.known", space));
        ExperimentWindow window = planned.window();
        if (window == null) {
            throw RequestProblem.of("room", planned.refusal());
        }
        long id = proposals
                .propose(command(planned, window), texts.reason(planned, locale), texts.source(planned, one, locale))
                .id();
        audit.changed(
                "experiment proposed",
                "scenario",
                Long.toString(scenario),
                null,
                Map.of("proposal", id, "room", space, "run", planned.run()));
        return id;
    }

    private ProposedCommand command(PlannedExperiment planned, ExperimentWindow window) {
        Instant now = clock.instant();
        return new ProposedCommand(
                planned.points().stream()
                        .map(point ->
                                new ProposedValue(point.key(), value(point, planned.room()), PointCommand.OPERATOR))
                        .toList(),
                window.until(),
                window.from().isAfter(now) ? window.from() : now,
                window.latest());
    }
}
