package io.plenum.access.kiosk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/** Which floors and dashboards a link of a kiosk opens, and whether it still does. */
@Service
public class KioskAccess {

    /** Holds the secret for the API; there it opens what its pages show, and nothing else. */
    public static final String COOKIE = "plenum-kiosk";

    private static final Logger log = LoggerFactory.getLogger(KioskAccess.class);
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final KioskStore store;
    private final ObjectProvider<KioskDashboards> dashboards;
    private final Clock clock;

    KioskAccess(KioskStore store, ObjectProvider<KioskDashboards> dashboards, Clock clock) {
        this.store = store;
        this.dashboards = dashboards;
        this.clock = clock;
    }

    /** Whether one of its pages is the floor, or a dashboard with its plan. */
    boolean showsFloor(KioskLink link, String floor) {
        return link.pages().stream().anyMatch(page -> floor.equals(page.floor()))
                || link.pages().stream().anyMatch(page -> hasFloor(page, floor));
    }

    private boolean hasFloor(KioskPage page, String floor) {
        Long dashboard = page.dashboard();
        KioskDashboards known = dashboards.getIfAvailable();
        return dashboard != null && known != null && known.floors(dashboard).contains(floor);
    }

    /** @param number as it stands in the address */
    static boolean showsDashboard(KioskLink link, String number) {
        return link.pages().stream().anyMatch(page -> number.equals(String.valueOf(page.dashboard())));
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
