package io.plenum.command.dispatch;

import io.plenum.command.ledger.OverrideLife;
import io.plenum.command.ledger.OverrideStore;
import io.plenum.command.ledger.StoredOverride;
import io.plenum.command.order.OverrideRecords;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks for overrides that stand longer than they were to. */
@Component
class OverdueWatch {

    /** A gateway ends them by its own clock, and its report needs its time. */
    static final Duration GRACE = Duration.ofSeconds(5);

    static final Duration OVERDUE = Duration.ofMinutes(1);

    private final OverrideStore store;
    private final OverrideRecords records;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OverdueWatch(OverrideStore store, OverrideRecords records, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.records = records;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Those whose end has passed are released from here too: whoever has ended them already says so then. */
    void look() {
        Instant now = clock.instant();
        for (StoredOverride entry : store.toHaveEnded(now.minus(GRACE))) {
            if (!entry.isLeaving()) {
                release(entry.id(), now);
            }
        }
    }

    /** Those that should have ended a minute ago and may stand still. */
    List<StoredOverride> overdue() {
        return store.toHaveEnded(clock.instant().minus(OVERDUE));
    }

    private void release(UUID id, Instant now) {
        transaction.executeWithoutResult(status -> {
            StoredOverride entry = store.locked(id);
            if (entry != null
                    && entry.isLive()
                    && !entry.isLeaving()
                    && entry.endWanted().plus(GRACE).isBefore(now)) {
                store.put(OverrideLife.released(entry, now));
                records.announce(List.of(id));
            }
        });
    }
}
