package io.plenum.connector.rest;

import io.plenum.access.Audit;
import io.plenum.connector.Connection;
import io.plenum.connector.ConnectionDraft;
import io.plenum.connector.ConnectionEditor;
import io.plenum.connector.ConnectorException;
import io.plenum.connector.Discovered;
import io.plenum.connector.Supervisor;
import io.plenum.connector.Tuning;
import io.plenum.web.ItemPage;
import io.plenum.web.RequestProblem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The connections to the building over HTTP: how they are, what they find, and their settings. */
@RestController
@RequestMapping("/api/v1/connectors")
@PreAuthorize("hasRole('VIEWER')")
class ConnectorController {

    private static final String ENGINEER = "hasRole('ENGINEER')";

    private final Supervisor supervisor;
    private final ConnectionEditor editor;
    private final Words words;
    private final Audit audit;

    ConnectorController(Supervisor supervisor, ConnectionEditor editor, Words words, Audit audit) {
        this.supervisor = supervisor;
        this.editor = editor;
        this.words = words;
        this.audit = audit;
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
                .orElseThrow(() -> RequestProblem.notFound(name));
    }

    @GetMapping("/{name}/settings")
    @PreAuthorize(ENGINEER)
    Configuration settings(@PathVariable String name) {
        return Configuration.of(editor.of(name));
    }

    /** Looks around on the network of the connection; takes some seconds. */
    @PostMapping("/{name}/discover")
    @PreAuthorize(ENGINEER)
    ItemPage<Discovered> discover(@PathVariable String name) {
        editor.of(name);
        try {
            List<Discovered> found = supervisor.discover(name);
            audit.changed("connection searched", "connection", name, null, Map.of("found", found.size()));
            return new ItemPage<>(found, found.size(), 0, found.size());
        } catch (ConnectorException e) {
            throw RequestProblem.unavailable(
                    e.problem().messageKey(), e.problem().arguments().toArray());
        }
    }

    /** Adds a connection, or changes the one of this name. */
    @PutMapping("/{name}")
    @PreAuthorize(ENGINEER)
    ResponseEntity<Configuration> put(@PathVariable String name, @RequestBody ConnectionDraft draft) {
        boolean known = editor.exists(name);
        Connection connection = editor.save(name, draft);
        return ResponseEntity.status(known ? HttpStatus.OK : HttpStatus.CREATED).body(Configuration.of(connection));
    }

    @DeleteMapping("/{name}")
    @PreAuthorize(ENGINEER)
    ResponseEntity<Void> delete(@PathVariable String name) {
        editor.remove(name);
        return ResponseEntity.noContent().build();
    }
}
