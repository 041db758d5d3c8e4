package io.plenum.access.kiosk;

import io.plenum.access.CurrentUser;
import io.plenum.access.Secret;
import io.plenum.audit.Audit;
import io.plenum.web.PublicUrl;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Links for screens on walls: administrators make and revoke them. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class Kiosks {

    private static final Duration LONGEST = Duration.ofDays(1827);
    private static final int LONGEST_NAME = 100;
    private static final int MOST_PAGES = 20;
    private static final int SHORTEST = 5;
    private static final int LONGEST_SHOWN = 3600;

    private final KioskStore store;
    private final ObjectProvider<KioskFloors> floors;
    private final ObjectProvider<KioskDashboards> dashboards;
    private final PublicUrl url;
    private final CurrentUser current;
    private final Audit audit;
    private final Clock clock;

    Kiosks(
            KioskStore store,
            ObjectProvider<KioskFloors> floors,
            ObjectProvider<KioskDashboards> dashboards,
            PublicUrl url,
            CurrentUser current,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.floors = floors;
        this.dashboards = dashboards;
        this.url = url;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** Newest first, expired ones included. */
    public List<KioskLink> list() {
        return store.all().stream()
                .sorted(Comparator.comparing(KioskLink::created).reversed())
                .toList();
    }

    /** Names of the floors by key. */
    public Map<String, String> floors() {
        KioskFloors known = floors.getIfAvailable();
        return known == null ? Map.of() : known.names();
    }

    /** Titles of the shared dashboards by number. */
    public Map<Long, String> dashboards() {
        KioskDashboards known = dashboards.getIfAvailable();
        return known == null ? Map.of() : known.titles();
    }

    /**
     * Makes a link. Not by a token: a stolen one would leave something behind that outlives its end.
     *
     * @param name where the screen hangs
     * @param pages 1 to 20 floors and shared dashboards, which it shows in turn, and nothing else
     * @param seconds how long each is shown, 5 to 3600
     * @param expires within five years
     * @throws RequestProblem naming {@code name}, {@code pages}, {@code seconds} or {@code expires}
     */
    public NewKioskLink make(String name, List<KioskPage> pages, int seconds, Instant expires) {
        refuseMachines();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw RequestProblem.of("name", "access.kiosk.name", LONGEST_NAME);
        }
        demandPages(pages);
        if (seconds < SHORTEST || seconds > LONGEST_SHOWN) {
            throw RequestProblem.of("seconds", "access.kiosk.seconds", SHORTEST, LONGEST_SHOWN);
        }
        if (!expires.isAfter(now) || expires.isAfter(now.plus(LONGEST))) {
            throw RequestProblem.of("expires", "access.token.expires", LONGEST.toDays());
        }
        String secret = Secret.next();
        KioskLink link = store.add(
                secret,
                new KioskLink(0, name.strip(), List.copyOf(pages), seconds, current.name(), now, expires, null));
        audit.changed("kiosk link made", "kiosk", Long.toString(link.id()), null, link);
        String path = "kiosk/" + secret;
        return new NewKioskLink(link, url.isSet() ? url.to(path) : "/" + path);
    }

    private void demandPages(List<KioskPage> pages) {
        if (pages.isEmpty() || pages.size() > MOST_PAGES) {
            throw RequestProblem.of("pages", "access.kiosk.pages", MOST_PAGES);
        }
        Map<String, String> known = floors();
        Map<Long, String> shared = dashboards();
        for (KioskPage page : pages) {
            boolean there =
                    page.dashboard() == null ? known.containsKey(page.floor()) : shared.containsKey(page.dashboard());
            if (!there) {
                throw RequestProblem.of("pages", "access.kiosk.page", page);
            }
        }
    }

    /** The screens that show it go dark at once. */
    public void revoke(long id) {
        refuseMachines();
        KioskLink link = store.of(id);
        if (link == null) {
            throw RequestProblem.notFound(Long.toString(id));
        }
        store.remove(id);
        audit.changed("kiosk link revoked", "kiosk", Long.toString(id), link, null);
    }

    private void refuseMachines() {
        if (current.byToken()) {
            throw new AccessDeniedException("A token does not manage kiosks");
        }
    }
}
