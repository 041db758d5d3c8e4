package io.plenum.connector;

import io.plenum.web.RequestProblem;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A connection as people write it; what is missing takes its default.
 *
 * @param tuning durations in ISO-8601: {@code PT10S}
 */
public record ConnectionDraft(
        @Nullable String kind,
        @Nullable Boolean enabled,
        @Nullable Map<String, @Nullable String> settings,
        @Nullable TuningDraft tuning) {

    private static final int LONGEST = 1000;
    private static final int MOST_SETTINGS = 1000;

    /** @throws RequestProblem naming the first field that cannot be used */
    Connection check(String name, List<String> kinds) {
        if (!name.matches("[a-z0-9][a-z0-9-]{0,62}")) {
            throw RequestProblem.of("name", "connector.rule.name");
        }
        if (kind == null || !kinds.contains(kind)) {
            throw RequestProblem.of("kind", "connector.rule.kind", String.join(", ", kinds));
        }
        Tuning checked = tuning == null ? Tuning.DEFAULT : tuning.check();
        return new Connection(name, kind, enabled == null || enabled, checkedSettings(), checked);
    }

    private Map<String, String> checkedSettings() {
        if (settings == null) {
            return Map.of();
        }
        if (settings.size() > MOST_SETTINGS) {
            throw RequestProblem.of("settings", "connector.rule.settings", MOST_SETTINGS);
        }
        Map<String, String> checked = new TreeMap<>();
        settings.forEach((key, value) -> checked.put(key, checked(key, value)));
        return Map.copyOf(checked);
    }

    private static String checked(String key, @Nullable String value) {
        String field = "settings." + key;
        if (value == null || value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw RequestProblem.of(field, "connector.rule.setting", LONGEST);
        }
        String lower = key.toLowerCase(Locale.ROOT);
        if (lower.endsWith("password") || lower.endsWith("secret")) {
            // Settings are shown to administrators and kept in back-ups.
            throw RequestProblem.of(field, "connector.rule.secret");
        }
        if (lower.endsWith("file") && (value.contains("/") || value.contains("\\") || value.contains(".."))) {
            throw RequestProblem.of(field, "connector.rule.file");
        }
        return value;
    }

    /** A tuning as people write it. */
    public record TuningDraft(
            @Nullable Duration poll,
            @Nullable Duration lifetime,
            @Nullable Duration stale,
            @Nullable Integer batch,
            @Nullable Duration timeout) {

        private Tuning check() {
            Tuning standard = Tuning.DEFAULT;
            int size = batch == null ? standard.batch() : batch;
            if (size < 1 || size > 1000) {
                throw RequestProblem.of("tuning.batch", "connector.rule.number", 1, 1000);
            }
            return new Tuning(
                    within("poll", poll, standard.poll(), Duration.ofMillis(500), Duration.ofHours(1)),
                    within("lifetime", lifetime, standard.lifetime(), Duration.ofSeconds(20), Duration.ofDays(1)),
                    within("stale", stale, standard.stale(), Duration.ofSeconds(5), Duration.ofDays(1)),
                    size,
                    within("timeout", timeout, standard.timeout(), Duration.ofMillis(200), Duration.ofMinutes(1)));
        }

        private static Duration within(
                String field, @Nullable Duration given, Duration otherwise, Duration least, Duration most) {
            if (given == null) {
                return otherwise;
            }
            if (given.compareTo(least) < 0 || given.compareTo(most) > 0) {
                throw RequestProblem.of("tuning." + field, "connector.rule.duration", least, most);
            }
            return given;
        }
    }
}
