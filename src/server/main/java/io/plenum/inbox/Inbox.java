package io.plenum.inbox;

import io.plenum.access.CurrentUser;
import io.plenum.database.AfterCommit;
import io.plenum.site.SiteAccess;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/**
 * The notifications of whoever is at work, of what they may see now: a role that was taken from them hides what it had shown. Every page
 * asks every few seconds, so what was read is kept until something changes, at most half a minute.
 */
@Service
public class Inbox {

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final int MOST_KEPT = 1000;

    private final InboxStore store;
    private final CurrentUser user;
    private final SiteAccess models;
    private final Clock clock;
    private final Map<String, KeptItems> kept = new ConcurrentHashMap<>();

    Inbox(InboxStore store, CurrentUser user, SiteAccess models, Clock clock) {
        this.store = store;
        this.user = user;
        this.models = models;
        this.clock = clock;
    }

    private record KeptItems(Instant time, List<InboxItem> items) {}

    /** The newest first; none while the database is away. */
    public List<InboxItem> own() {
        String account = user.name();
        Instant now = clock.instant();
        KeptItems last = kept.get(account);
        if (last == null || Duration.between(last.time(), now).abs().compareTo(FRESH) > 0) {
            last = new KeptItems(now, readOrNone(account));
            if (kept.size() > MOST_KEPT) {
                kept.clear();
            }
            kept.put(account, last);
        }
        return last.items().stream().filter(this::isVisible).toList();
    }

    private List<InboxItem> readOrNone(String account) {
        try {
            return store.of(account, InboxStore.MOST);
        } catch (DataAccessException away) {
            return List.of();
        }
    }

    private boolean isVisible(InboxItem item) {
        String point = item.news().point();
        return point == null || models.hidesNothing() || models.visible().point(point) != null;
    }

    /** How many are new. */
    public int unread() {
        return (int) own().stream().filter(InboxItem::isNew).count();
    }

    /** @param ids of others are passed over */
    public void read(Set<Long> ids, boolean read) {
        store.read(user.name(), ids, read);
        kept.remove(user.name());
    }

    /** Something has changed for an account, in the caller's transaction. */
    void changed(String account) {
        AfterCommit.run(() -> kept.remove(account));
    }
}
