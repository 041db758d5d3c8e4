package io.plenum.connector;

import io.plenum.audit.Audit;
import io.plenum.link.Connection;
import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.web.RequestProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    private final SecretFiles secrets;
    private final PasswordBindings passwords;
    private final Audit audit;

    ConnectionEditor(
            Supervisor supervisor,
            ConnectionRegistry registry,
            SecretFiles secrets,
            PasswordBindings passwords,
            Audit audit) {
        this.supervisor = supervisor;
        this.registry = registry;
        this.secrets = secrets;
        this.passwords = passwords;
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

    /**
     * Adds a connection, or changes the one of this name. A password in the draft goes to a new file, so that a refused change
     * leaves the old password in force and an accepted one lets the connection sign in again. A password that is stored already is
     * sent only to the endpoint that it was entered for: another endpoint asks for it again.
     */
    public Connection save(String name, ConnectionDraft draft) {
        Connection wanted = draft.check(name, supervisor.kinds());
        String password = draft.password();
        if (password == null || password.isEmpty()) {
            return save(wanted);
        }
        String file = secrets.keep(name, password);
        Map<String, String> settings = new HashMap<>(wanted.settings());
        settings.put(PASSWORD_FILE, file);
        try {
            return save(new Connection(name, wanted.kind(), wanted.enabled(), settings, wanted.tuning()));
        } catch (RuntimeException refused) {
            secrets.forget(name, file);
            throw refused;
        }
    }

    private Connection save(Connection connection) {
        PasswordBindings.Use use = PasswordBindings.Use.of(connection);
        boolean bound = use != null && bind(use);
        try {
            checkSettings(connection);
            return store(connection);
        } catch (RuntimeException refused) {
            if (use != null && bound) {
                passwords.release(use);
            }
            throw refused;
        }
    }

    /** Returns whether the password is bound to its endpoint only now, because nobody has used it yet. */
    private boolean bind(PasswordBindings.Use use) {
        Set<String> places = passwords.places(use.file());
        if (!places.isEmpty() && !places.contains(use.endpoint().place())) {
            throw RequestProblem.of("password", "connector.rule.password-again", String.join(", ", places));
        }
        return passwords.bind(use);
    }

    private Connection store(Connection connection) {
        String name = connection.name();
        Connection before = exists(name) ? of(name) : null;
        if (before == null) {
            registry.add(connection);
        } else {
            registry.replace(connection);
            forgetPassword(before);
        }
        String change = before == null ? "connection added" : "connection changed";
        audit.changed(change, "connection", name, before, connection);
        return connection;
    }

    public void remove(String name) {
        Connection before = of(name);
        registry.remove(name);
        forgetPassword(before);
        audit.changed("connection removed", "connection", name, before, null);
    }

    /** One that was entered here and that nobody uses any more; files that people have put there stay. */
    private void forgetPassword(Connection before) {
        PasswordBindings.Use use = PasswordBindings.Use.of(before);
        String file = before.settings().get(PASSWORD_FILE);
        boolean used = registry.list().stream()
                .anyMatch(other -> Objects.equals(other.settings().get(PASSWORD_FILE), file));
        if (file != null && !used && secrets.forget(before.name(), file) && use != null) {
            passwords.release(use);
        }
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
