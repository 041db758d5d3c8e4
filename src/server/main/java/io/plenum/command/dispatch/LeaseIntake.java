package io.plenum.command.dispatch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.plenum.audit.Actor;
import io.plenum.command.OverrideState;
import io.plenum.command.ledger.OverrideLife;
import io.plenum.command.ledger.OverrideStore;
import io.plenum.command.ledger.StoredOverride;
import io.plenum.command.order.OverrideRecords;
import io.plenum.gateway.LeaseReported;
import io.plenum.link.command.CommandState;
import io.plenum.link.command.LeaseReport;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Stores what gateways report of leases; the same once more, or an earlier one after a later one, changes nothing. */
@Component
class LeaseIntake {

    private static final Logger LOG = LoggerFactory.getLogger(LeaseIntake.class);

    private final OverrideStore store;
    private final OverrideRecords records;
    private final StrayLeases strays;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Counter unknown;
    private final Counter foreign;
    private final Counter unusable;

    LeaseIntake(
            OverrideStore store,
            OverrideRecords records,
            StrayLeases strays,
            TransactionTemplate transaction,
            Clock clock,
            MeterRegistry meters) {
        this.store = store;
        this.records = records;
        this.strays = strays;
        this.transaction = transaction;
        this.clock = clock;
        unknown = meters.counter("plenum.command.reports.unknown");
        foreign = meters.counter("plenum.command.reports.foreign");
        unusable = meters.counter("plenum.command.reports.unusable");
    }

    /** Stored when it returns. */
    @EventListener
    void on(LeaseReported reported) {
        take(reported.gateway(), reported.reports());
    }

    void take(String gateway, List<LeaseReport> reports) {
        for (LeaseReport report : reports) {
            try {
                transaction.executeWithoutResult(status -> take(gateway, report));
            } catch (DataIntegrityViolationException e) {
                // Another time would be no better, and all that come after it would wait.
                unusable.increment();
                LOG.error("A report of the gateway {} about {} cannot be stored", gateway, report.id(), e);
            }
        }
    }

    private void take(String gateway, LeaseReport report) {
        StoredOverride before = store.locked(report.id());
        if (before == null) {
            unknown.increment();
            strays.release(gateway, report, null);
            return;
        }
        if (!before.gateway().equals(gateway)) {
            foreign.increment();
            LOG.warn("The gateway {} reports of {}, which another one was ordered", gateway, report.id());
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        StoredOverride after = OverrideLife.reported(before, report, now);
        if (after != null) {
            store.put(after);
            record(before, after, report);
            records.announce(List.of(after.id()));
            reopen(after);
        } else if (before.ended() != null && !report.stage().isOver() && before.takenBy() == null) {
            strays.release(gateway, report, before);
        }
    }

    /** What it had taken the place of may stand there still. */
    private void reopen(StoredOverride ended) {
        boolean never =
                !ended.stood() && (ended.state() == OverrideState.REFUSED || ended.state() == OverrideState.CANCELLED);
        StoredOverride earlier = never ? store.takenBy(ended.id()) : null;
        if (earlier != null && store.inSlot(earlier.point(), earlier.priority()) == null) {
            store.put(OverrideLife.reopened(earlier));
            records.announce(List.of(earlier.id()));
        }
    }

    private void record(StoredOverride before, StoredOverride after, LeaseReport report) {
        String what = what(before, after);
        if (what != null) {
            Map<String, @Nullable Object> extra = new LinkedHashMap<>();
            extra.put("gateway", after.gateway());
            extra.put("time", report.time().toString());
            extra.put("before", present(report.before()));
            extra.put("after", present(report.after()));
            if (report.reason() != null) {
                extra.put("problem", report.reason().toString());
            }
            records.changed(Actor.SYSTEM, what, before, after, extra);
        }
    }

    private static @Nullable String what(StoredOverride before, StoredOverride after) {
        if (after.state() == before.state()) {
            return null;
        }
        return switch (after.state()) {
            case HELD -> before.stood() ? null : "command carried out";
            case OVERRULED -> "command overruled";
            case RELEASED -> "override ended";
            case TAKEN -> "override taken over";
            case REFUSED -> "command refused";
            case MISMATCH -> "command not followed";
            case CANCELLED -> "command taken back";
            default -> null;
        };
    }

    private static @Nullable Double present(@Nullable CommandState state) {
        return state == null ? null : state.present();
    }
}
