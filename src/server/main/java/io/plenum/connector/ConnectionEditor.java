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
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Changes the connections for the screen and the API alike: checked, audited, and pushed to the gateways at once. What is
 * wrong is told as {@link RequestProblem} with the field's name; then nothing has changed.
 */
@Service
@PreAuthorize("hasRole('ENGINEER')")
public class ConnectionEditor {

    private static final String PASSWORD_FILE = "passwordFile";

    private static final Set<String> SIGN_IN = Set.of("user", PASSWORD_FILE);

    /** What a gateway says of a password that it has not been given, or not for this endpoint. */
    private static final String PASSWORD_UNKNOWN = "connector.problem.password-elsewhere";

    /** They say nothing about the settings. */
    private static final Set<String> GATEWAY_PROBLEMS = Set.of(
            "connector.problem.gateway-away", "connector.problem.gateway-slow", "connector.problem.gateway-busy");

    private final GatewayConnections connections;
    private final ConnectionRegistry registry;
    private final SecretFiles secrets;
    private final PasswordBindings passwords;
    private final Audit audit;

    ConnectionEditor(
            GatewayConnections connections,
            ConnectionRegistry registry,
            SecretFiles secrets,
            PasswordBindings passwords,
            Audit audit) {
        this.connections = connections;
        this.registry = registry;
        this.secrets = secrets;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** Kinds of connections that can be made. */
    public List<String> kinds() {
        return connections.kinds();
    }

    public boolean exists(String name) {
        return registry.list().stream().anyMatch(other -> other.name().equals(name));
    }

    /** Names of the gateways that could make connections of a kind. */
    public List<String> gateways(String kind) {
        return connections.gateways(kind);
    }

    /** The one that makes connections of a kind where no other one was chosen. */
    public String localGateway(String kind) {
        return connections.localGateway(kind);
    }

    /** @throws RequestProblem where no connection has this name */
    public Connection of(String name) {
        return assigned(name).connection();
    }

    /** @throws RequestProblem where no connection has this name */
    public AssignedConnection assigned(String name) {
        return registry.assigned().stream()
                .filter(one -> one.connection().name().equals(name))
                .findFirst()
                .orElseThrow(() -> RequestProblem.notFound(name));
    }

    /**
     * Adds a connection, or changes the one of this name. A password in the draft goes to a new file, so that a refused change
     * leaves the old password in force and an accepted one lets the connection sign in again. A password that is stored already is
     * sent only to the endpoint that it was entered for: another endpoint asks for it again.
     */
    public AssignedConnection save(String name, ConnectionDraft draft) {
        Connection wanted = draft.check(name, connections.kinds());
        String gateway = draft.checkGateway(connections.gateways(wanted.kind()));
        String password = draft.password();
        if (password == null || password.isEmpty()) {
            return save(new AssignedConnection(wanted, gateway));
        }
        String file = secrets.keep(name, password);
        Map<String, String> settings = new HashMap<>(wanted.settings());
        settings.put(PASSWORD_FILE, file);
        Connection signedIn = new Connection(name, wanted.kind(), wanted.enabled(), settings, wanted.tuning());
        try {
            return save(new AssignedConnection(signedIn, gateway));
        } catch (RuntimeException refused) {
            secrets.forget(name, file);
            throw refused;
        }
    }

    private AssignedConnection save(AssignedConnection wanted) {
        PasswordBindings.Use use = PasswordBindings.Use.of(wanted.connection());
        boolean bound = use != null && bind(use);
        try {
            AssignedConnection before = exists(wanted.name()) ? assigned(wanted.name()) : null;
            if (needsCheck(before, wanted)) {
                checkSettings(wanted);
            }
            return store(before, wanted);
        } catch (RuntimeException refused) {
            if (use != null && bound) {
                passwords.release(use);
            }
            throw refused;
        }
    }

    /** What is switched off, or leads where it led before, can be saved while the gateway is away. */
    private static boolean needsCheck(@Nullable AssignedConnection before, AssignedConnection wanted) {
        boolean same = before != null
                && before.connection().enabled()
                && before.connection().leadsTo(wanted.connection())
                && before.gateway().equals(wanted.gateway());
        return wanted.connection().enabled() && !same;
    }

    /** Returns whether the password is bound to its endpoint only now, because nobody has used it yet. */
    private boolean bind(PasswordBindings.Use use) {
        Set<String> places = passwords.places(use.file());
        if (!places.isEmpty() && !places.contains(use.endpoint().place())) {
            throw RequestProblem.of("password", "connector.rule.password-again", String.join(", ", places));
        }
        return passwords.bind(use);
    }

    private AssignedConnection store(@Nullable AssignedConnection before, AssignedConnection wanted) {
        if (before == null) {
            registry.add(wanted.connection(), wanted.chosen());
        } else {
            registry.replace(wanted.connection(), wanted.chosen());
            forgetPassword(before.connection());
        }
        String change = before == null ? "connection added" : "connection changed";
        audit.changed(change, "connection", wanted.name(), before, wanted);
        return wanted;
    }

    public void remove(String name) {
        AssignedConnection before = assigned(name);
        registry.remove(name);
        forgetPassword(before.connection());
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

    /** A password goes to the gateway with the stored connection; until then it can only judge everything else. */
    private void checkAt(String gateway, Connection wanted) throws ConnectorException {
        try {
            connections.check(wanted, gateway);
        } catch (ConnectorException e) {
            PasswordBindings.Use use = PasswordBindings.Use.of(wanted);
            boolean ours = use != null && passwords.covers(use.file(), use.endpoint());
            if (!ours || !e.problem().messageKey().equals(PASSWORD_UNKNOWN)) {
                throw e;
            }
            Map<String, String> rest = new HashMap<>(wanted.settings());
            rest.keySet().removeAll(SIGN_IN);
            connections.check(
                    new Connection(wanted.name(), wanted.kind(), wanted.enabled(), rest, wanted.tuning()), gateway);
        }
    }

    private void checkSettings(AssignedConnection wanted) {
        try {
            checkAt(wanted.gateway(), wanted.connection());
        } catch (ConnectorException e) {
            Problem problem = e.problem();
            Object[] arguments = problem.arguments().toArray();
            throw GATEWAY_PROBLEMS.contains(problem.messageKey())
                    ? RequestProblem.unavailable(problem.messageKey(), arguments)
                    : RequestProblem.of("settings", problem.messageKey(), arguments);
        }
    }
}
