package io.plenum.connector;

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
    private final @Nullable String site;

    ConnectionImport(ConnectionRegistry registry, @Value("${plenum.first-start.site:#{null}}") @Nullable String site) {
        this.registry = registry;
        this.site = site;
    }

    /** One entry of the file; what is missing takes its default. */
    record Entry(
            String name,
            String kind,
            @Nullable Boolean enabled,
            @Nullable Map<String, String> settings,
            @Nullable Tuning tuning) {

        Connection toConnection() {
            return new Connection(
                    name,
                    kind,
                    enabled == null || enabled,
                    Objects.requireNonNullElse(settings, Map.of()),
                    Objects.requireNonNullElse(tuning, Tuning.DEFAULT));
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
            read(file).forEach(entry -> registry.add(entry.toConnection()));
        } catch (JacksonException e) {
            LOG.warn("Cannot read {}: {}", file, e.getMessage());
        }
    }

    private static List<Entry> read(Path file) {
        return JsonMapper.builder().build().readValue(file.toFile(), new TypeReference<List<Entry>>() {});
    }
}
