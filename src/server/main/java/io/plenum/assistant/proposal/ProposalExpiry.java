package io.plenum.assistant.proposal;

import io.plenum.access.CurrentUser;
import io.plenum.audit.Audit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says of proposals that nobody has decided that they have expired; forgets old ones, which stay in the audit. */
@Component
class ProposalExpiry {

    private static final Duration KEPT = Duration.ofDays(400);

    private final ProposalStore store;
    private final Audit audit;
    private final Clock clock;

    ProposalExpiry(ProposalStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 90, fixedDelay = 300, timeUnit = TimeUnit.SECONDS)
    @Transactional
    public void expire() {
        Instant now = clock.instant();
        store.expire(now).forEach(id -> audit.recordFor(CurrentUser.SYSTEM, "proposal expired", "proposal " + id));
        store.removeDecidedBefore(now.minus(KEPT));
    }
}
