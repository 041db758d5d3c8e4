package io.plenum.command;

import java.util.List;
import java.util.UUID;

/**
 * Overrides that were ordered as one.
 *
 * @param overrides their ids, in the order of the request
 */
public record CommandGroup(UUID id, List<UUID> overrides, OverrideState state) {

    public CommandGroup {
        overrides = List.copyOf(overrides);
    }
}
