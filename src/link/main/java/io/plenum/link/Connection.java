package io.plenum.link;

import java.util.Map;

/**
 * The settings of a connection, as stored. Secrets are not among them: a setting {@code passwordFile} names a file under
 * {@code $PLENUM_DATA/secrets}.
 */
public record Connection(String name, String kind, boolean enabled, Map<String, String> settings, Tuning tuning) {

    /** Whether the other one leads to the same place in the same way, at whatever pace. */
    public boolean leadsTo(Connection other) {
        return kind.equals(other.kind) && settings.equals(other.settings);
    }
}
