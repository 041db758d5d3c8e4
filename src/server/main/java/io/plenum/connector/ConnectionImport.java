package io.plenum.connector;

import io.plenum.link.Connection;
import io.plenum.web.RequestProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * At first start takes over the connections that come with a site: {@code connections.json} in its folder. Once there is any
 * connection the file is never read again, so that what people change stays changed.
 */
@Component
class ConnectionImport {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionImport.class);

    private final ConnectionRegistry registry;
    private final PasswordBindings passwords;
    private final @Nullable String site;

    ConnectionImport(
            ConnectionRegistry registry,
            PasswordBindings passwords,
            @Value("${plenum.first-start.site:#{null}}") @Nullable String site) {
        this.registry = registry;
        this.passwords = passwords;
        this.site = site;
    }

    /** One entry of the file; what is missing takes its default. */
    record ImportedConnection(
            @Nullable String name,
            @Nullable String kind,
            @Nullable Boolean enabled,
            @Nullable Map<String, @Nullable String> settings,
            ConnectionDraft.@Nullable TuningDraft tuning) {

        /** @throws RequestProblem naming the first field that cannot be used */
        Connection check() {
            var draft = new ConnectionDraft(kind, enabled, settings, tuning, null, null);
            return draft.check(Objects.requireNonNullElse(name, ""), kind == null ? List.of() : List.of(kind));
        }
    }

    void importAtFirstStart() {
        if (site == null || site.isBlank() || !registry.list().isEmpty()) {
            return;
        }
        Path file = Path.of(site).resolve("connections.json");
        if (!Files.isRegularFile(file)) {
            LOG.info("The site has no {}: no connection is set up", file);
            return;
        }
        try {
            read(file).forEach(this::add);
        } catch (JacksonException e) {
            LOG.warn("Cannot read {}: {}", file, e.getMessage());
        }
    }

    /** One that cannot be used costs no other. */
    private void add(ImportedConnection entry) {
        try {
            Connection connection = entry.check();
            PasswordBindings.Use use = PasswordBindings.Use.of(connection);
            if (use != null) {
                // Who writes this file may also write the passwords.
                passwords.bind(use);
            }
            registry.add(connection);
        } catch (RequestProblem e) {
            LOG.warn("The connection {} of the site is not taken over: {} {}", entry.name(), e.field(), e.getMessage());
        }
    }

    private static List<ImportedConnection> read(Path file) {
        return JsonMapper.builder().build().readValue(file.toFile(), new TypeReference<List<ImportedConnection>>() {});
    }
}
