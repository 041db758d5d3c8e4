package io.plenum.alarm.state;

import io.plenum.alarm.AlarmsChanged;
import io.plenum.alarm.ControllerAcknowledged;
import io.plenum.alarm.store.AlarmStore;
import io.plenum.point.ControllerEvent;
import io.plenum.point.PointCatalog;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one place at which alarms change: each change is one transaction, or part of its caller's, that stores the alarms, their
 * history, and whatever listeners of {@link AlarmsChanged} write. The book shows it once the outermost transaction is committed.
 *
 * <p>Order of locks: this one first, rows of alarms second. It is held until the outermost transaction is over, because rows are:
 * let go of earlier, its next owner could wait for a row whose owner waits for it.
 */
@Component
public class AlarmCommands {

    private static final int NUMBERS = 200;
    private static final long PATIENCE_SECONDS = 30;

    private final AlarmStore store;
    private final PointCatalog catalog;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final ActiveAlarms activeAlarms = new ActiveAlarms();
    private final Deque<Long> ids = new ArrayDeque<>();
    private final Deque<Long> eventIds = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    /** Nobody knows whether the database has kept the last change. */
    private boolean inconsistent;

    private volatile boolean loaded;

    public AlarmCommands(
            AlarmStore store, PointCatalog catalog, TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.store = store;
        this.catalog = catalog;
        this.transaction = transaction;
        this.events = events;
    }

    public ActiveAlarms activeAlarms() {
        return activeAlarms;
    }

    /** A living alarm as the caller's own transaction sees it; null where nothing of this number lives. */
    @Nullable
    public ActiveAlarm find(long id) {
        AlarmChanges own = ownDraft();
        return own == null ? activeAlarms.find(id) : own.find(id);
    }

    /** Whether what lives was read at least once. */
    public boolean isLoaded() {
        return loaded;
    }

    /** Reads what lives from the store. */
    public void load() {
        acquire();
        try {
            activeAlarms.replace(store.active(catalog::byId));
            inconsistent = false;
            loaded = true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Changes alarms. Nothing of it remains where anything fails.
     *
     * @param pending delays to be stored along with it
     * @throws org.springframework.dao.DataAccessException while the database is away, or another change takes too long
     */
    public void change(Collection<AlarmStore.Pending> pending, Consumer<AlarmChanges> how) {
        acquire();
        try {
            if (inconsistent && ownDraft() == null) {
                load();
            }
            transaction.executeWithoutResult(status -> change(joined(), pending, how));
        } finally {
            lock.unlock();
        }
    }

    private void acquire() {
        try {
            if (!lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new CannotAcquireLockException("Another change of alarms takes too long");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotAcquireLockException("Interrupted while another change of alarms was under way", stopped);
        }
    }

    private void change(AlarmChanges draft, Collection<AlarmStore.Pending> pending, Consumer<AlarmChanges> how) {
        how.accept(draft);
        List<AlarmsChanged.AlarmChange> changes = List.copyOf(draft.changes());
        if (!changes.isEmpty()) {
            store.write(draft.unwritten(), changes);
        }
        if (!draft.received().isEmpty()) {
            store.writeEvents(draft.received());
        }
        if (!pending.isEmpty()) {
            store.writePending(pending);
        }
        List<ControllerEvent> acknowledged = List.copyOf(draft.acknowledgedThere());
        draft.written();
        if (!changes.isEmpty()) {
            events.publishEvent(new AlarmsChanged(changes));
        }
        if (!acknowledged.isEmpty()) {
            events.publishEvent(new ControllerAcknowledged(acknowledged));
        }
    }

    private @Nullable AlarmChanges ownDraft() {
        return (AlarmChanges) TransactionSynchronizationManager.getResource(this);
    }

    /** The draft of the present transaction: a second change in it builds on the first. */
    private AlarmChanges joined() {
        AlarmChanges known = ownDraft();
        if (known != null) {
            return known;
        }
        AlarmChanges draft =
                new AlarmChanges(activeAlarms, number("alarm_id", ids), number("alarm_event_id", eventIds));
        TransactionSynchronizationManager.bindResource(this, draft);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                over(draft, status);
            }
        });
        // Until the transaction is over, whichever one that is.
        lock.lock();
        return draft;
    }

    private void over(AlarmChanges draft, int status) {
        try {
            TransactionSynchronizationManager.unbindResourceIfPossible(this);
            if (status == TransactionSynchronization.STATUS_COMMITTED) {
                activeAlarms.take(draft.changed());
            } else {
                // After a lost connection nobody knows whether the commit came through.
                inconsistent |= status == TransactionSynchronization.STATUS_UNKNOWN;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Numbers may be left out, but later alarms and events have higher ones. */
    private LongSupplier number(String sequence, Deque<Long> reserve) {
        return () -> {
            if (reserve.isEmpty()) {
                reserve.addAll(store.numbers(sequence, NUMBERS));
            }
            return reserve.removeFirst();
        };
    }
}
