package io.plenum.connector.rest;

import io.plenum.connector.Connection;
import io.plenum.connector.Tuning;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection as the API takes it; what is missing takes its default.
 *
 * @param tuning durations in ISO-8601: {@code PT10S}
 */
record ConnectionForm(
        @Nullable String kind,
        @Nullable Boolean enabled,
        @Nullable Map<String, @Nullable String> settings,
        @Nullable TuningForm tuning) {

    private static final int LONGEST = 1000;
    private static final int MOST_SETTINGS = 1000;

    record TuningForm(
            @Nullable Duration poll,
            @Nullable Duration lifetime,
            @Nullable Duration stale,
            @Nullable Integer batch,
            @Nullable Duration timeout) {}

    /** @throws FieldRefused naming the first field that cannot be used */
    Connection check(String name, List<String> kinds) {
        if (!name.matches("[a-z0-9][a-z0-9-]{0,62}")) {
            throw new FieldRefused("name", "use small letters, digits and hyphens, at most 63.");
        }
        if (kind == null || !kinds.contains(kind)) {
            throw new FieldRefused("kind", "give one of " + kinds + ".");
        }
        return new Connection(name, kind, enabled == null || enabled, checkedSettings(), checkedTuning());
    }

    private Map<String, String> checkedSettings() {
        if (settings == null) {
            return Map.of();
        }
        if (settings.size() > MOST_SETTINGS) {
            throw new FieldRefused("settings", "at most " + MOST_SETTINGS + " entries.");
        }
        Map<String, String> checked = new java.util.TreeMap<>();
        settings.forEach((key, value) -> checked.put(key, checked(key, value)));
        return Map.copyOf(checked);
    }

    private static String checked(String key, @Nullable String value) {
        if (value == null || value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw new FieldRefused("settings." + key, "give a text of at most " + LONGEST + " characters.");
        }
        String lower = key.toLowerCase(Locale.ROOT);
        if (lower.endsWith("password") || lower.endsWith("secret")) {
            // Settings are shown to administrators and kept in back-ups.
            throw new FieldRefused("settings." + key, "put secrets into a file and name it as passwordFile.");
        }
        if (lower.endsWith("file") && (value.contains("/") || value.contains("\\") || value.contains(".."))) {
            throw new FieldRefused("settings." + key, "give the name of a file in the folder of secrets, no path.");
        }
        return value;
    }

    private Tuning checkedTuning() {
        Tuning standard = Tuning.DEFAULT;
        if (tuning == null) {
            return standard;
        }
        int batch = tuning.batch() == null ? standard.batch() : tuning.batch();
        if (batch < 1 || batch > 1000) {
            throw new FieldRefused("tuning.batch", "give a number from 1 to 1000.");
        }
        return new Tuning(
                within("poll", tuning.poll(), standard.poll(), Duration.ofMillis(500), Duration.ofHours(1)),
                within("lifetime", tuning.lifetime(), standard.lifetime(), Duration.ofSeconds(20), Duration.ofDays(1)),
                within("stale", tuning.stale(), standard.stale(), Duration.ofSeconds(5), Duration.ofDays(1)),
                batch,
                within("timeout", tuning.timeout(), standard.timeout(), Duration.ofMillis(200), Duration.ofMinutes(1)));
    }

    private static Duration within(
            String field, @Nullable Duration given, Duration otherwise, Duration least, Duration most) {
        if (given == null) {
            return otherwise;
        }
        if (given.compareTo(least) < 0 || given.compareTo(most) > 0) {
            throw new FieldRefused("tuning." + field, "give a duration from " + least + " to " + most + ".");
        }
        return given;
    }
}
