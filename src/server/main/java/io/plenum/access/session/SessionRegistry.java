package io.plenum.access.session;

import io.plenum.access.AccessSettings;
import io.plenum.access.SignedIn;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Which browser sessions there are, and which were ended from elsewhere. In memory, as the sessions are. */
@Component
public class SessionRegistry {

    private static final int MOST_KEPT = 10_000;

    private final Map<String, OpenSession> open = new ConcurrentHashMap<>();
    private final Map<String, Instant> revoked = new ConcurrentHashMap<>();
    private final AccessSettings settings;
    private final Clock clock;

    SessionRegistry(AccessSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** At each request; the first also makes room. */
    void seen(SignedIn user, String address, String device) {
        Instant now = clock.instant();
        OpenSession session = new OpenSession(user.session(), user.name(), user.since(), now, address, device);
        if (open.put(user.session(), session) == null) {
            tidy(now);
        }
    }

    /** Where an account is gone: its sessions end by themselves at their next request. */
    public void closeAll(String user) {
        open.values().removeIf(session -> session.user().equals(user));
    }

    void closed(String session) {
        open.remove(session);
    }

    /** Remembered until the session could not live any longer anyway. */
    void revoke(String session) {
        revoked.put(session, clock.instant());
        open.remove(session);
    }

    boolean isRevoked(String session) {
        return revoked.containsKey(session);
    }

    List<OpenSession> all() {
        return List.copyOf(open.values());
    }

    private void tidy(Instant now) {
        Instant oldest = now.minus(settings.session().longest());
        open.values().removeIf(session -> session.since().isBefore(oldest));
        revoked.values().removeIf(when -> when.isBefore(oldest));
        while (open.size() > MOST_KEPT) {
            open.values().stream()
                    .min(java.util.Comparator.comparing(OpenSession::seen))
                    .ifPresent(eldest -> open.remove(eldest.id()));
        }
    }
}
