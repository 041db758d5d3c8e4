package io.plenum.notify.push;

import io.plenum.access.CurrentUser;
import io.plenum.audit.Audit;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The devices of whoever is at work; each change is audited. */
@Service
@PreAuthorize("hasAuthority('ANYWHERE_VIEWER')")
public class PushDevices {

    private static final int MOST = 10;
    private static final int LONGEST_NAME = 100;

    private final PushStore store;
    private final PushQueue queue;
    private final PushIdentities identities;
    private final PushTargets targets;
    private final CurrentUser user;
    private final Audit audit;
    private final Clock clock;

    PushDevices(
            PushStore store,
            PushQueue queue,
            PushIdentities identities,
            PushTargets targets,
            CurrentUser user,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.queue = queue;
        this.identities = identities;
        this.targets = targets;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** The longest known first. */
    public List<PushDevice> own() {
        return store.of(user.name());
    }

    /** What a browser has to be given: base64url, without padding. */
    @Transactional
    public String publicKey() {
        return identities.current().publicKey();
    }

    /**
     * Adds the browser in use.
     *
     * @param name as its person will know it
     * @param endpoint address at its push service
     * @param publicKey base64url
     * @param auth base64url
     * @throws RequestProblem where it cannot be reached so, or the person has ten devices
     */
    @Transactional
    public void add(String name, String endpoint, String publicKey, String auth) {
        String words = name.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        if (words.isEmpty() || words.length() > LONGEST_NAME) {
            throw RequestProblem.of("name", "notify.problem.name", LONGEST_NAME);
        }
        PushSubscription browser = PushSubscription.of(endpoint, publicKey, auth);
        targets.resolve(targets.check(endpoint));
        long device = store.add(user.name(), words, browser);
        if (own().size() > MOST) {
            throw RequestProblem.of("name", "notify.problem.push.most", MOST);
        }
        audit.changed("push device added", "push device", String.valueOf(device), null, Map.of("name", words));
    }

    /** @throws RequestProblem where it is none of theirs */
    @Transactional
    public void remove(long id) {
        PushDevice device = one(id);
        store.remove(id);
        audit.changed("push device removed", "push device", String.valueOf(id), Map.of("name", device.name()), null);
    }

    /** Sends something that means nothing. @throws RequestProblem where it is none of theirs */
    @Transactional
    public void test(long id, String title, String body) {
        PushDevice device = one(id);
        queue.add(id, new PushMessage(title, body, "preferences", "test", false), clock.instant());
        audit.record("push device tested", device.name());
    }

    private PushDevice one(long id) {
        return own().stream()
                .filter(device -> device.id() == id)
                .findFirst()
                .orElseThrow(() -> RequestProblem.notFound(String.valueOf(id)));
    }
}
