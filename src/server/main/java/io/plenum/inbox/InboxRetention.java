package io.plenum.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Notifications are kept for ninety days, and the newest thousand of each person. */
@Component
class InboxRetention {

    private static final Logger LOG = LoggerFactory.getLogger(InboxRetention.class);
    private static final Duration KEPT = Duration.ofDays(90);

    private final InboxStore store;
    private final Clock clock;

    InboxRetention(InboxStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 7, fixedDelay = 360, timeUnit = TimeUnit.MINUTES)
    void forget() {
        try {
            int forgotten = store.forget(clock.instant().minus(KEPT));
            if (forgotten > 0) {
                LOG.info("Forgot {} notifications", forgotten);
            }
        } catch (DataAccessException away) {
            LOG.debug("Old notifications stay until the database is back: {}", away.getMessage());
        }
    }
}
