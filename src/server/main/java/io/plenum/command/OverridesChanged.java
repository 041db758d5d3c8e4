package io.plenum.command;

import java.util.List;
import java.util.UUID;

/**
 * Published after what has changed was stored.
 *
 * @param overrides their ids
 */
public record OverridesChanged(List<UUID> overrides) {

    public OverridesChanged {
        overrides = List.copyOf(overrides);
    }
}
