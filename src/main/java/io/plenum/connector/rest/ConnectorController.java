package io.plenum.connector.rest;

import io.plenum.access.Audit;
import io.plenum.connector.Connection;
import io.plenum.connector.ConnectionRegistry;
import io.plenum.connector.ConnectorException;
import io.plenum.connector.Discovered;
import io.plenum.connector.Supervisor;
import io.plenum.connector.Tuning;
import io.plenum.web.ItemPage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The connections to the building over HTTP: how they are, what they find, and their settings. */
@RestController
@RequestMapping("/api/v1/connectors")
@PreAuthorize("hasRole('VIEWER')")
class ConnectorController {

    private static final String ADMINISTRATOR = "hasRole('ADMINISTRATOR')";

    private final Supervisor supervisor;
    private final ConnectionRegistry registry;
    private final Words words;

    private final Audit audit;

    ConnectorController(Supervisor supervisor, ConnectionRegistry registry, Words words, Audit audit) {
        this.audit = audit;
        this.supervisor = supervisor;
        this.registry = registry;
        this.words = words;
    }

    /** A connection's settings as stored; there are no secrets among them. */
    record Configuration(String name, String kind, boolean enabled, Map<String, String> settings, Tuning tuning) {

        static Configuration of(Connection connection) {
            return new Configuration(
                    connection.name(),
                    connection.kind(),
                    connection.enabled(),
                    connection.settings(),
                    connection.tuning());
        }
    }

    @GetMapping
    ItemPage<ConnectorView> list(Locale locale) {
        List<ConnectorView> all = supervisor.status().stream()
                .map(status -> ConnectorView.of(status, words, locale))
                .toList();
        return new ItemPage<>(all, all.size(), 0, all.size());
    }

    @GetMapping("/{name}")
    ConnectorView one(@PathVariable String name, Locale locale) {
        return supervisor.status().stream()
                .filter(status -> status.name().equals(name))
                .findFirst()
                .map(status -> ConnectorView.of(status, words, locale))
                .orElseThrow(ConnectorController::unknown);
    }

    @GetMapping("/{name}/settings")
    @PreAuthorize(ADMINISTRATOR)
    Configuration settings(@PathVariable String name) {
        return Configuration.of(stored(name));
    }

    /** Looks around on the network of the connection; takes some seconds. */
    @PostMapping("/{name}/discover")
    @PreAuthorize(ADMINISTRATOR)
    ItemPage<Discovered> discover(@PathVariable String name, Locale locale) {
        stored(name);
        try {
            List<Discovered> found = supervisor.discover(name);
            return new ItemPage<>(found, found.size(), 0, found.size());
        } catch (ConnectorException e) {
            String detail = words.of(e.problem(), locale);
            throw new ErrorResponseException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, detail),
                    e);
        }
    }

    /** Adds a connection, or changes the one of this name. */
    @PutMapping("/{name}")
    @PreAuthorize(ADMINISTRATOR)
    ResponseEntity<Configuration> put(@PathVariable String name, @RequestBody ConnectionForm form, Locale locale) {
        Connection connection = form.check(name, supervisor.kinds());
        try {
            supervisor.check(connection);
        } catch (ConnectorException e) {
            throw new FieldRefused("settings", words.of(e.problem(), locale));
        }
        boolean known = registry.list().stream().anyMatch(other -> other.name().equals(name));
        if (known) {
            registry.replace(connection);
        } else {
            registry.add(connection);
        }
        audit.record(known ? "connection changed" : "connection added", name);
        return ResponseEntity.status(known ? HttpStatus.OK : HttpStatus.CREATED).body(Configuration.of(connection));
    }

    @DeleteMapping("/{name}")
    @PreAuthorize(ADMINISTRATOR)
    ResponseEntity<Void> delete(@PathVariable String name) {
        stored(name);
        registry.remove(name);
        audit.record("connection removed", name);
        return ResponseEntity.noContent().build();
    }

    private Connection stored(String name) {
        return registry.list().stream()
                .filter(connection -> connection.name().equals(name))
                .findFirst()
                .orElseThrow(ConnectorController::unknown);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such connection.");
    }
}
