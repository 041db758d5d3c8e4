package io.plenum.alarm.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a condition holds. */
@FunctionalInterface
interface ConditionCheck {

    /** @param standing whether its alarm stands: then a deadband must be crossed before the condition counts as gone */
    TriState of(Inputs in, boolean standing);

    /** The limit that the value has passed, null for conditions without one. */
    default @Nullable Double limit(Inputs in) {
        return null;
    }

    /** Whether the answer counts at once, whatever the delays: the controller has had its own. */
    default boolean atOnce(Inputs in) {
        return false;
    }

    /** Told of every sample of the point itself, before it is judged. */
    default void received(Instant time, double value) {}

    /** When the answer may change without a new sample, null where it cannot. */
    default @Nullable Instant changes() {
        return null;
    }

    /** Told that time has passed. */
    default void passed(Instant now) {}
}
