package io.plenum.alarm;

import io.plenum.point.PointCatalog;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one place at which alarms change: each change is one transaction that stores the alarms, their history, and whatever
 * listeners of {@link AlarmsChanged} write, and only then shows in the book.
 */
@Component
class AlarmLedger {

    private static final int NUMBERS = 200;

    private final AlarmStore store;
    private final PointCatalog catalog;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final AlarmBook book = new AlarmBook();
    private final Deque<Long> ids = new ArrayDeque<>();
    private final Deque<Long> eventIds = new ArrayDeque<>();

    AlarmLedger(
            AlarmStore store, PointCatalog catalog, TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.store = store;
        this.catalog = catalog;
        this.transaction = transaction;
        this.events = events;
    }

    AlarmBook book() {
        return book;
    }

    /** Reads what lives from the store. */
    synchronized void load() {
        book.replace(store.living(catalog::byId));
    }

    /**
     * Changes alarms. Nothing of it remains where anything fails.
     *
     * @param pending delays to be stored along with it
     * @throws org.springframework.dao.DataAccessException while the database is away
     */
    synchronized void change(Collection<AlarmStore.Pending> pending, Consumer<Draft> how) {
        Draft draft = new Draft(book, number("alarm_id", ids), number("alarm_event_id", eventIds));
        transaction.executeWithoutResult(status -> {
            how.accept(draft);
            if (!draft.changes().isEmpty()) {
                store.write(draft.changed(), draft.changes());
            }
            if (!draft.heard().isEmpty()) {
                store.writeEvents(draft.heard());
            }
            if (!pending.isEmpty()) {
                store.writePending(pending);
            }
            if (!draft.changes().isEmpty()) {
                events.publishEvent(new AlarmsChanged(List.copyOf(draft.changes())));
            }
        });
        book.take(draft.changed());
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
