package io.plenum.command.durability;

import java.time.Instant;
import java.util.List;

/**
 * When a schedule that the controller holds writes a point.
 *
 * @param priority with which it does, 1 to 16; 0 where that is not known
 * @param changes in the order of time (UTC)
 */
record PlannedChanges(int priority, List<Instant> changes) {

    PlannedChanges {
        changes = List.copyOf(changes);
    }

    /** That it takes what stands at a priority (0: the last write counts), before anything was seen: what is weaker does not. */
    double chance(int standing) {
        if (priority == 0) {
            return 0.5;
        }
        return standing == 0 || priority <= standing ? 0.9 : 0.05;
    }

    /** As how many observations that counts. */
    double weight() {
        return priority == 0 ? 1 : 5;
    }
}
