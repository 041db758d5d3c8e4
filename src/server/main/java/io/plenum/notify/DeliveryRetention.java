package io.plenum.notify;

import io.plenum.delivery.DeliveryOutbox;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets mails and deliveries that are over when {@code plenum.notify.keep} has passed. */
@Component
class DeliveryRetention {

    private static final Logger log = LoggerFactory.getLogger(DeliveryRetention.class);

    private final DeliveryOutbox outbox;
    private final AlarmNotices notices;
    private final PendingNotifications pending;
    private final NotifySettings settings;
    private final Clock clock;

    DeliveryRetention(
            DeliveryOutbox outbox,
            AlarmNotices notices,
            PendingNotifications pending,
            NotifySettings settings,
            Clock clock) {
        this.outbox = outbox;
        this.notices = notices;
        this.pending = pending;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        Instant before = clock.instant().minus(settings.keep());
        try {
            int forgotten = outbox.forget(before);
            notices.forget(before);
            pending.forget(before);
            if (forgotten > 0) {
                log.info("Forgot {} mails and deliveries from before {}", forgotten, before);
            }
        } catch (DataAccessException away) {
            log.debug("Old mails stay until the database is back: {}", away.getMessage());
        }
    }
}
