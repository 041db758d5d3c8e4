package io.plenum.access.session;

import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.audit.Audit;
import io.plenum.web.RequestProblem;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Where people are signed in: everybody sees and ends their own, administrators all. */
@Service
@PreAuthorize("hasAuthority('ANYWHERE_VIEWER')")
public class OpenSessions {

    private final SessionRegistry registry;
    private final CurrentUser current;
    private final Audit audit;

    OpenSessions(SessionRegistry registry, CurrentUser current, Audit audit) {
        this.registry = registry;
        this.current = current;
        this.audit = audit;
    }

    /** Last seen first. */
    public List<OpenSession> own() {
        return list(session -> session.user().equals(current.name()));
    }

    /** Last seen first. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public List<OpenSession> all() {
        return list(session -> true);
    }

    /** Whether this is the session of whoever asks. */
    public boolean isThis(OpenSession session) {
        return session.id().equals(current.session());
    }

    /** Its next request is that of a stranger, and answers that last end. */
    public void revoke(String id) {
        if (current.byToken()) {
            throw new AccessDeniedException("A token does not end sessions");
        }
        OpenSession session =
                list(s -> s.id().equals(id) && (s.user().equals(current.name()) || current.may(Role.ADMINISTRATOR)))
                        .stream()
                        .findAny()
                        .orElseThrow(() -> RequestProblem.notFound(id));
        registry.revoke(id);
        audit.record("session ended", session.user() + " at " + session.address() + ", " + session.device());
    }

    private List<OpenSession> list(Predicate<OpenSession> wanted) {
        return registry.all().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(OpenSession::seen).reversed())
                .toList();
    }
}
