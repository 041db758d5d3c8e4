package io.plenum.connector;

import io.plenum.access.Audit;
import io.plenum.web.RequestProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Changes the connections for the screen and the API alike: checked, audited, and followed by the supervisor at once. What is
 * wrong is told as {@link RequestProblem} with the field's name; then nothing has changed.
 */
@Service
@PreAuthorize("hasRole('ENGINEER')")
public class ConnectionEditor {

    private static final String PASSWORD_FILE = "passwordFile";

    private final Supervisor supervisor;
    private final ConnectionRegistry registry;
    private final Secrets secrets;
    private final Audit audit;

    ConnectionEditor(Supervisor supervisor, ConnectionRegistry registry, Secrets secrets, Audit audit) {
        this.supervisor = supervisor;
        this.registry = registry;
        this.secrets = secrets;
        this.audit = audit;
    }

    /** Kinds of connections that can be made. */
    public List<String> kinds() {
        return supervisor.kinds();
    }

    public boolean exists(String name) {
        return registry.list().stream().anyMatch(other -> other.name().equals(name));
    }

    /** @throws RequestProblem where no connection has this name */
    public Connection of(String name) {
        return registry.list().stream()
                .filter(connection -> connection.name().equals(name))
                .findFirst()
                .orElseThrow(() -> RequestProblem.notFound(name));
    }

    /** Adds a connection, or changes the one of this name. */
    public Connection save(String name, ConnectionDraft draft) {
        Connection connection = draft.check(name, supervisor.kinds());
        checkSettings(connection);
        Connection before = exists(name) ? of(name) : null;
        boolean known = before != null;
        if (known) {
            registry.replace(connection);
        } else {
            registry.add(connection);
        }
        audit.changed(known ? "connection changed" : "connection added", "connection", name, before, connection);
        return connection;
    }

    /**
     * As {@link #save(String, ConnectionDraft)}, with a new password. It goes to a new file, so that a refused change leaves the
     * old password in force and an accepted one lets the connection sign in again.
     */
    public Connection save(String name, ConnectionDraft draft, String password) {
        draft.check(name, supervisor.kinds());
        String file = secrets.keep(name, password);
        Map<String, @Nullable String> settings = new HashMap<>();
        if (draft.settings() != null) {
            settings.putAll(draft.settings());
        }
        @Nullable String before = settings.put(PASSWORD_FILE, file);
        try {
            Connection saved = save(name, new ConnectionDraft(draft.kind(), draft.enabled(), settings, draft.tuning()));
            secrets.forget(name, before);
            return saved;
        } catch (RuntimeException refused) {
            secrets.forget(name, file);
            throw refused;
        }
    }

    public void remove(String name) {
        Connection before = of(name);
        registry.remove(name);
        audit.changed("connection removed", "connection", name, before, null);
    }

    private void checkSettings(Connection connection) {
        try {
            supervisor.check(connection);
        } catch (ConnectorException e) {
            Problem problem = e.problem();
            throw RequestProblem.of(
                    "settings", problem.messageKey(), problem.arguments().toArray());
        }
    }
}
