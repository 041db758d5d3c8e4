package io.plenum.simulation.store;

import io.plenum.job.BackgroundLifecycle;
import io.plenum.job.BackgroundThread;
import io.plenum.simulation.RunMonitor;
import io.plenum.simulation.ScenarioResult;
import io.plenum.simulation.Simulations;
import io.plenum.site.Site;
import io.plenum.site.SiteModels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Carries out the runs that wait, one after another for all sites: each may take a core for a minute. The queue is the table, so nothing is
 * forgotten; what a process of the server has left behind is marked as interrupted by the next one, and never goes on by itself.
 */
@Component
class SimulationQueue implements BackgroundLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SimulationQueue.class);
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration STEP = Duration.ofMillis(300);
    private static final Duration AWAY = Duration.ofSeconds(10);

    private final SimulationRunStore store;
    private final ScenarioStore scenarios;
    private final SiteModels models;
    private final ObjectProvider<Simulations> simulations;
    private final Clock clock;
    private final Instant began;
    private final BackgroundThread thread;
    private final AtomicBoolean changed = new AtomicBoolean(true);
    private volatile @Nullable UnderWay current;
    private @Nullable EndedRun unsaved;
    private boolean cleared;

    SimulationQueue(
            SimulationRunStore store,
            ScenarioStore scenarios,
            SiteModels models,
            ObjectProvider<Simulations> simulations,
            Clock clock) {
        this.store = store;
        this.scenarios = scenarios;
        this.models = models;
        this.simulations = simulations;
        this.clock = clock;
        began = clock.instant();
        thread = new BackgroundThread("what-if", FIRST, (waited, goesOn) -> turn(goesOn));
    }

    @Override
    public BackgroundThread thread() {
        return thread;
    }

    /** Whether anything computes scenarios here. */
    boolean works() {
        return simulations.getIfAvailable() != null;
    }

    /** Something waits. */
    void wake() {
        changed.set(true);
    }

    /** 0 for what is not under way. */
    double progress(long run) {
        UnderWay now = current;
        return now != null && now.run == run ? now.share : 0;
    }

    void cancel(long run) {
        UnderWay now = current;
        if (now != null && now.run == run) {
            now.unwanted = true;
        }
    }

    Duration turn(BooleanSupplier goesOn) {
        try {
            if (!cleared) {
                store.interrupt(began, clock.instant());
                cleared = true;
            }
            save();
            if (changed.getAndSet(false)) {
                all(goesOn);
            }
            return STEP;
        } catch (DataAccessException away) {
            changed.set(true);
            LOG.warn("Runs of scenarios wait for the database", away);
            return AWAY;
        }
    }

    private void all(BooleanSupplier goesOn) {
        SimulationRun next = store.next();
        while (next != null && goesOn.getAsBoolean()) {
            UnderWay now = new UnderWay(next.id(), goesOn);
            current = now;
            try {
                if (store.started(next.id(), clock.instant())) {
                    unsaved = carriedOut(next, now);
                    save();
                }
            } finally {
                current = null;
            }
            next = store.next();
        }
    }

    private EndedRun carriedOut(SimulationRun run, UnderWay now) {
        try {
            SavedScenario scenario = scenarios.find(run.scenario());
            Site site = scenario == null ? null : models.current().site(scenario.site());
            return site == null
                    ? new EndedRun(run, RunState.FAILED, null, "simulation.error.site")
                    : new EndedRun(run, RunState.DONE, simulations.getObject().run(site, run.ran(), now), "");
        } catch (CancellationException end) {
            return new EndedRun(run, now.unwanted ? RunState.CANCELLED : RunState.INTERRUPTED, null, "");
        } catch (DataAccessException away) {
            LOG.warn("Run {} of a scenario has failed: history cannot be read", run.id(), away);
            return new EndedRun(run, RunState.FAILED, null, "simulation.error.away");
        } catch (RuntimeException e) {
            LOG.error("Run {} of a scenario has failed", run.id(), e);
            return new EndedRun(run, RunState.FAILED, null, "simulation.error.failed");
        }
    }

    /** What has ended while the database was away is kept until it is back. */
    private void save() {
        EndedRun ended = unsaved;
        if (ended != null) {
            store.ended(ended.run.id(), ended.state, clock.instant(), ended.result, ended.error);
            store.trim(ended.run.scenario());
            unsaved = null;
        }
    }

    private record EndedRun(
            SimulationRun run, RunState state, @Nullable ScenarioResult result, String error) {}

    /** Runs that are shut down with the server count as unwanted by nobody. */
    private static final class UnderWay implements RunMonitor {

        private final long run;
        private final BooleanSupplier goesOn;
        private volatile double share;
        private volatile boolean unwanted;

        UnderWay(long run, BooleanSupplier goesOn) {
            this.run = run;
            this.goesOn = goesOn;
        }

        @Override
        public void done(double share) {
            this.share = Math.clamp(share, 0, 1);
        }

        @Override
        public boolean cancelled() {
            return unwanted || !goesOn.getAsBoolean();
        }
    }
}
