package io.plenum.alarm.engine;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.plenum.alarm.correlation.AlarmCorrelation;
import io.plenum.alarm.correlation.CorrelationSettings;
import io.plenum.alarm.state.AlarmChanges;
import io.plenum.alarm.state.AlarmCommands;
import io.plenum.alarm.state.TimedTransitions;
import io.plenum.point.SourceNames;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Stores what the rules say, batch by batch on its own thread, and does what time makes due. Never gives up. */
final class AlarmPersister {

    private static final Logger log = LoggerFactory.getLogger(AlarmPersister.class);
    /** With its history and what folds, a batch still makes fewer than a few thousand changes. */
    private static final int MOST = 1000;

    private static final int PATIENCE = 5;
    private static final Duration UPKEEP = Duration.ofSeconds(1);

    private final TransitionQueue transitions;
    private final AlarmCommands commands;
    private final AlarmCorrelation correlation;
    private final SourceNames names;
    private final CorrelationSettings times;
    private final Clock clock;
    private final Counter refused;
    private Instant nextUpkeep = Instant.MIN;
    private int failures;
    private volatile boolean away;

    AlarmPersister(
            TransitionQueue transitions,
            AlarmCommands commands,
            AlarmCorrelation correlation,
            SourceNames names,
            CorrelationSettings times,
            Clock clock,
            MeterRegistry meters) {
        this.transitions = transitions;
        this.commands = commands;
        this.correlation = correlation;
        this.names = names;
        this.times = times;
        this.clock = clock;
        refused = meters.counter("plenum.alarm.refused");
    }

    /** Whether the store does not answer. */
    boolean away() {
        return away;
    }

    /**
     * Stores what there is to store, and what is due.
     *
     * @return whether it could; if not, everything is as before and waits
     */
    boolean step() {
        // After something was refused, one at a time: so the one that is at fault stops nobody else.
        TransitionQueue.Batch batch = transitions.first(failures == 0 ? MOST : 1);
        boolean upkeep = !clock.instant().isBefore(nextUpkeep);
        if (batch.isEmpty() && !upkeep) {
            return true;
        }
        try {
            commands.change(batch.delays(), draft -> write(batch, draft, upkeep));
            done(batch);
            return true;
        } catch (DataAccessResourceFailureException
                | TransientDataAccessException
                | CannotCreateTransactionException e) {
            databaseAway(e);
            return false;
        } catch (RuntimeException e) {
            refused(batch, e);
            return false;
        }
    }

    private void write(TransitionQueue.Batch batch, AlarmChanges draft, boolean upkeep) {
        TransitionHandler transitionHandler = new TransitionHandler(draft, correlation, names);
        for (TransitionQueue.Item item : batch.items()) {
            switch (item) {
                case TransitionQueue.Item.RuleTransition change -> transitionHandler.apply(change.transition());
                case TransitionQueue.Item.ControllerReport report -> received(draft, report.received());
                case TransitionQueue.Item.BindingRemoved gone -> transitionHandler.gone(gone.alarm(), gone.time());
            }
        }
        if (upkeep) {
            new TimedTransitions(draft, times.grace()).run(clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
    }

    private static void received(AlarmChanges draft, ReceivedEvent news) {
        draft.received(news.event());
        if (news.acknowledgedThere()) {
            draft.acknowledgedThere(news.event());
        }
    }

    private void done(TransitionQueue.Batch batch) {
        transitions.done(batch);
        nextUpkeep = clock.instant().plus(UPKEEP);
        failures = 0;
        if (away) {
            away = false;
            log.info("Alarms are stored again");
        }
    }

    private void databaseAway(RuntimeException e) {
        if (!away) {
            away = true;
            log.warn("Alarms cannot be stored while the database is away; they wait: {}", e.getMessage());
        }
    }

    private void refused(TransitionQueue.Batch batch, RuntimeException e) {
        failures++;
        if (failures == 1) {
            log.error("A change of alarms was refused and is tried again", e);
        }
        if (failures > PATIENCE && batch.items().size() <= 1) {
            log.error("A change of alarms was refused for good: {}", batch, e);
            refused.increment();
            transitions.refused(batch);
            failures = 1;
        }
    }
}
