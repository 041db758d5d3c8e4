package io.plenum.access.kiosk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/** Which floor a link of a kiosk opens, and whether it still does. */
@Service
public class KioskAccess {

    /** Holds the secret for the floor's addresses; there it opens the plan, the state and the live feed. */
    public static final String COOKIE = "plenum-kiosk";

    private static final Logger log = LoggerFactory.getLogger(KioskAccess.class);
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final KioskStore store;
    private final Clock clock;

    KioskAccess(KioskStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Null for what is unknown, revoked or expired. */
    public @Nullable KioskLink open(String secret) {
        KioskLink link = store.of(secret);
        return link != null && clock.instant().isBefore(link.expires()) ? link : null;
    }

    public boolean stillOpen(long id) {
        KioskLink link = store.of(id);
        return link != null && clock.instant().isBefore(link.expires());
    }

    /** Once a minute at most. */
    void note(KioskLink link) {
        Instant now = clock.instant();
        if (link.used() != null && link.used().plus(NOTED).isAfter(now)) {
            return;
        }
        try {
            store.used(link.id(), now);
        } catch (DataAccessException away) {
            log.debug("The use of kiosk {} is not noted: {}", link.id(), away.getMessage());
        }
    }
}
