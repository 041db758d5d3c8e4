package io.plenum.simulation.store;

import io.plenum.access.CurrentUser;
import io.plenum.audit.Audit;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs of scenarios as people ask for them; they are carried out by {@link SimulationQueue}. */
@Service
public class SimulationRuns {

    /** Those that may wait, of all sites. */
    static final int MOST_WAITING = 20;

    private static final String KIND = "scenario";

    private final SimulationRunStore store;
    private final Scenarios scenarios;
    private final SimulationQueue queue;
    private final CurrentUser user;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SimulationRuns(
            SimulationRunStore store,
            Scenarios scenarios,
            SimulationQueue queue,
            CurrentUser user,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.scenarios = scenarios;
        this.queue = queue;
        this.user = user;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether scenarios can be run at all. */
    public boolean available() {
        return queue.works();
    }

    /** Of a scenario that one sees, the newest first. */
    public List<SimulationRun> of(long scenario) {
        return store.of(scenarios.one(scenario).id());
    }

    /** The newest of a scenario that one sees; null where it was never run. */
    public @Nullable SimulationRun last(long scenario) {
        return store.last(scenarios.one(scenario).id());
    }

    /** @throws RequestProblem where there is none that whoever asks may see */
    public SimulationRun one(long id) {
        SimulationRun found = store.find(id);
        if (found == null) {
            throw RequestProblem.notFound(Long.toString(id));
        }
        scenarios.one(found.scenario());
        return found;
    }

    /** How much of it is done, 0 to 1. */
    public double progress(SimulationRun run) {
        return run.state() == RunState.DONE ? 1 : queue.progress(run.id());
    }

    /**
     * Puts a run behind those that wait.
     *
     * @throws RequestProblem where the scenario waits or runs already, and where too many wait
     */
    public SimulationRun start(long scenario) {
        SavedScenario one = scenarios.one(scenario);
        demand();
        if (!available()) {
            throw RequestProblem.unavailable("simulation.problem.unavailable");
        }
        Long id = transaction.execute(status -> {
            store.lock();
            if (store.of(scenario).stream().anyMatch(run -> run.state().active())) {
                throw RequestProblem.conflict("id", "simulation.problem.active");
            }
            if (store.waiting() >= MOST_WAITING) {
                throw RequestProblem.tooMany("simulation.problem.queue", MOST_WAITING);
            }
            long added = store.add(scenario, one.scenario(), clock.instant(), user.name());
            audit.changed("scenario run asked for", KIND, Long.toString(scenario), null, Map.of("run", added));
            return added;
        });
        queue.wake();
        return one(RequestProblem.present("id", id));
    }

    /** Ends it soon; one that has ended stays as it is. */
    public SimulationRun cancel(long id) {
        SimulationRun run = one(id);
        demand();
        if (run.state().active()) {
            audit.changed("scenario run cancelled", KIND, Long.toString(run.scenario()), null, Map.of("run", id));
            if (!store.cancelWaiting(id, clock.instant())) {
                queue.cancel(id);
            }
        }
        return one(id);
    }

    private void demand() {
        if (!scenarios.mayRun()) {
            throw new AccessDeniedException("Not with this role");
        }
    }
}
