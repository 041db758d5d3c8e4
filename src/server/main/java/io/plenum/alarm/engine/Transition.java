package io.plenum.alarm.engine;

import io.plenum.alarm.rule.RuleBinding;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says about a point at an instant.
 *
 * @param time when it became so: the time of the sample, or the end of a delay (UTC)
 * @param value of the point then, in its unit; NaN where there was none
 * @param limit that the value has passed, null for conditions without one
 * @param message by the controller, in its own words; null where it has said nothing
 */
@RecordBuilder
public record Transition(
        RuleBinding binding,
        Kind kind,
        Instant time,
        double value,
        @Nullable Double limit,
        @Nullable String message) implements TransitionBuilder.With {

    /** In which way. */
    public enum Kind {
        RAISED,
        RETURNED,
        /** The alarm stands, but its rule does not apply any more. */
        SUPPRESSED,
        UNSUPPRESSED
    }
}
