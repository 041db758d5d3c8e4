package io.plenum.connector;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.plenum.link.Connection;
import io.plenum.link.Tuning;
import io.plenum.link.TuningLimits;
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
 * @param gateway that makes it, null for the one beside the server that makes connections of this kind
 * @param password for the user of the settings; it is kept in a file of its own and never shown
 */
public record ConnectionDraft(
        @Nullable String kind,
        @Nullable Boolean enabled,
        @Nullable Map<String, @Nullable String> settings,
        @Nullable TuningDraft tuning,
        @Nullable String gateway,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Nullable
        String password) {

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
        if (password != null && password.length() > LONGEST) {
            throw RequestProblem.of("password", "connector.rule.setting", LONGEST);
        }
        Tuning checked = tuning == null ? Tuning.DEFAULT : tuning.check();
        return new Connection(name, kind, enabled == null || enabled, checkedSettings(), checked);
    }

    /**
     * Where it is made.
     *
     * @return null for the local gateway of its kind
     * @throws RequestProblem where no such gateway can make connections of this kind
     */
    @Nullable
    String checkGateway(List<String> gateways) {
        if (gateway == null || gateway.isBlank() || gateway.equals(LocalGateways.of(String.valueOf(kind)))) {
            return null;
        }
        if (!gateways.contains(gateway)) {
            throw RequestProblem.of("gateway", "connector.rule.gateway", String.join(", ", gateways));
        }
        return gateway;
    }

    private Map<String, String> checkedSettings() {
        if (settings == null) {
            return Map.of();
        }
        if (settings.size() > MOST_SETTINGS) {
            throw RequestProblem.of("settings", "connector.rule.settings", MOST_SETTINGS);
        }
        Map<String, String> checked = new TreeMap<>();
        settings.forEach((key, value) -> checked.put(
                key, RegisterMapSettings.isMap(key) ? RegisterMapSettings.checked(key, value) : checked(key, value)));
        if (checked.keySet().stream().filter(RegisterMapSettings::isMap).count() > RegisterMapSettings.MOST) {
            throw RequestProblem.of("settings", "connector.rule.maps", RegisterMapSettings.MOST);
        }
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
        if (lower.endsWith("file") && !SecretFiles.isPasswordFile(value)) {
            throw RequestProblem.of(field, "connector.rule.file");
        }
        return value;
    }

    /** Without the password: drafts are written to logs when something is wrong with them. */
    @Override
    public String toString() {
        return "ConnectionDraft[kind=" + kind + ", enabled=" + enabled + ", settings=" + settings + ", tuning=" + tuning
                + ", gateway=" + gateway + "]";
    }

    /** A tuning as people write it. */
    public record TuningDraft(
            @Nullable Duration poll,
            @Nullable Duration lifetime,
            @Nullable Duration stale,
            @Nullable Integer batch,
            @Nullable Duration timeout) {

        private static final int POLLS_IN_STALE = 3;

        private Tuning check() {
            Tuning standard = Tuning.DEFAULT;
            int size = batch == null ? standard.batch() : batch;
            if (size < TuningLimits.BATCH.least() || size > TuningLimits.BATCH.most()) {
                throw RequestProblem.of(
                        "tuning.batch", "connector.rule.number", TuningLimits.BATCH.least(), TuningLimits.BATCH.most());
            }
            Duration pace = within("poll", poll, standard.poll(), TuningLimits.POLL);
            Tuning checked = new Tuning(
                    pace,
                    within("lifetime", lifetime, standard.lifetime(), TuningLimits.LIFETIME),
                    within("stale", stale, usualStale(pace), TuningLimits.STALE),
                    size,
                    within("timeout", timeout, standard.timeout(), TuningLimits.TIMEOUT));
            if (checked.stale().compareTo(checked.poll().multipliedBy(2)) < 0) {
                // Else values would be stale between two polls.
                throw RequestProblem.of("tuning.stale", "connector.rule.stale", checked.poll());
            }
            return checked;
        }

        private static Duration usualStale(Duration poll) {
            Duration usual = Tuning.DEFAULT.stale();
            Duration least = poll.multipliedBy(POLLS_IN_STALE);
            return least.compareTo(usual) > 0 ? least : usual;
        }

        private static Duration within(
                String field, @Nullable Duration given, Duration otherwise, TuningLimits.DurationLimits range) {
            if (given == null) {
                return otherwise;
            }
            if (given.compareTo(range.least()) < 0 || given.compareTo(range.most()) > 0) {
                throw RequestProblem.of("tuning." + field, "connector.rule.duration", range.least(), range.most());
            }
            return given;
        }
    }
}
