package io.plenum.command.dispatch;

import io.plenum.command.ledger.OverrideStore;
import io.plenum.command.order.ApprovalStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets overrides that ended two years ago; the audit keeps what was done. */
@Component
class OverrideRetention {

    private static final Duration KEPT = Duration.ofDays(730);
    private static final Logger LOG = LoggerFactory.getLogger(OverrideRetention.class);

    private final OverrideStore store;
    private final ApprovalStore approvals;
    private final Clock clock;

    OverrideRetention(OverrideStore store, ApprovalStore approvals, Clock clock) {
        this.store = store;
        this.approvals = approvals;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 2, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        Instant before = clock.instant().minus(KEPT);
        try {
            int forgotten = store.forget(before);
            approvals.forget(before);
            if (forgotten > 0) {
                LOG.info("Forgot {} overrides that ended before {}", forgotten, before);
            }
        } catch (DataAccessException away) {
            LOG.debug("Old overrides stay until the database is back: {}", away.getMessage());
        }
    }
}
