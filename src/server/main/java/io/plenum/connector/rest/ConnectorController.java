package io.plenum.connector.rest;

import io.plenum.audit.Audit;
import io.plenum.connector.AssignedConnection;
import io.plenum.connector.ConnectionDraft;
import io.plenum.connector.ConnectionEditor;
import io.plenum.connector.GatewayConnections;
import io.plenum.link.Connection;
import io.plenum.link.ConnectorException;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.PointWarning;
import io.plenum.link.Tuning;
import io.plenum.web.ItemPage;
import io.plenum.web.PageParameters;
import io.plenum.web.RequestProblem;
import jakarta.validation.Valid;
import java.time.Duration;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The connections to the building over HTTP: how they are, what they find, and their settings. */
@RestController
@RequestMapping("/api/v1/connectors")
@PreAuthorize("hasRole('VIEWER')")
class ConnectorController {

    private static final String ENGINEER = "hasRole('ENGINEER')";

    private final GatewayConnections connections;
    private final ConnectionEditor editor;
    private final ProblemTexts words;
    private final Audit audit;

    ConnectorController(GatewayConnections connections, ConnectionEditor editor, ProblemTexts words, Audit audit) {
        this.connections = connections;
        this.editor = editor;
        this.words = words;
        this.audit = audit;
    }

    /**
     * A connection's settings as stored; there are no secrets among them.
     *
     * @param gateway that makes it
     */
    record Configuration(
            String name, String kind, boolean enabled, Map<String, String> settings, Tuning tuning, String gateway) {

        static Configuration of(AssignedConnection assigned) {
            Connection connection = assigned.connection();
            return new Configuration(
                    connection.name(),
                    connection.kind(),
                    connection.enabled(),
                    connection.settings(),
                    connection.tuning(),
                    assigned.gateway());
        }
    }

    @GetMapping
    ItemPage<ConnectorView> list(Locale locale) {
        List<ConnectorView> all = connections.status().stream()
                .map(status -> ConnectorView.of(status, connections.gateway(status.name()), words, locale))
                .toList();
        return new ItemPage<>(all, all.size(), 0, all.size());
    }

    @GetMapping("/{name}")
    ConnectorView one(@PathVariable String name, Locale locale) {
        return connections.status().stream()
                .filter(status -> status.name().equals(name))
                .findFirst()
                .map(status -> ConnectorView.of(status, connections.gateway(status.name()), words, locale))
                .orElseThrow(() -> RequestProblem.notFound(name));
    }

    @GetMapping("/{name}/settings")
    @PreAuthorize(ENGINEER)
    Configuration settings(@PathVariable String name) {
        return Configuration.of(editor.assigned(name));
    }

    /** The points of a connection that have no usable value, or about which device and site model disagree. */
    @GetMapping("/{name}/warnings")
    ItemPage<PointWarningView> warnings(@PathVariable String name, Locale locale, @Valid PageParameters page) {
        one(name, locale);
        ItemPage<PointWarning> found = page.of(connections.warnings(name));
        List<PointWarningView> items = found.items().stream()
                .map(warning -> PointWarningView.of(warning, words, locale))
                .toList();
        return new ItemPage<>(items, found.total(), found.page(), found.size());
    }

    /**
     * Looks around on the network of the connection; takes some seconds.
     *
     * @param objects most objects of a device, or nodes of a server
     * @param seconds for each device or server
     */
    @PostMapping("/{name}/discover")
    @PreAuthorize(ENGINEER)
    ItemPage<DiscoveredView> discover(
            @PathVariable String name,
            @RequestParam(defaultValue = "20000") int objects,
            @RequestParam(defaultValue = "60") int seconds,
            Locale locale) {
        editor.of(name);
        DiscoveryLimits limits = limits(objects, seconds);
        try {
            List<DiscoveredView> found = connections.discover(name, limits).stream()
                    .map(device -> DiscoveredView.of(device, words, locale))
                    .toList();
            audit.changed("connection searched", "connection", name, null, Map.of("found", found.size()));
            return new ItemPage<>(found, found.size(), 0, found.size());
        } catch (ConnectorException e) {
            throw RequestProblem.unavailable(
                    e.problem().messageKey(), e.problem().arguments().toArray());
        }
    }

    private static DiscoveryLimits limits(int objects, int seconds) {
        if (objects < 1 || objects > DiscoveryLimits.MOST_OBJECTS) {
            throw RequestProblem.of("objects", "connector.rule.number", 1, DiscoveryLimits.MOST_OBJECTS);
        }
        long longest = DiscoveryLimits.LONGEST.toSeconds();
        if (seconds < 1 || seconds > longest) {
            throw RequestProblem.of("seconds", "connector.rule.number", 1, longest);
        }
        return new DiscoveryLimits(objects, Duration.ofSeconds(seconds));
    }

    /** Adds a connection, or changes the one of this name. */
    @PutMapping("/{name}")
    @PreAuthorize(ENGINEER)
    ResponseEntity<Configuration> put(@PathVariable String name, @RequestBody ConnectionDraft draft) {
        boolean known = editor.exists(name);
        AssignedConnection connection = editor.save(name, draft);
        return ResponseEntity.status(known ? HttpStatus.OK : HttpStatus.CREATED).body(Configuration.of(connection));
    }

    @DeleteMapping("/{name}")
    @PreAuthorize(ENGINEER)
    ResponseEntity<Void> delete(@PathVariable String name) {
        editor.remove(name);
        return ResponseEntity.noContent().build();
    }
}
