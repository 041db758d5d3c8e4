package io.plenum.command.rest;

import io.plenum.command.CommandOrigin;
import io.plenum.command.CommandOverride;
import io.plenum.command.OverrideState;
import io.plenum.link.Problem;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An override.
 *
 * @param group what was ordered as one
 * @param point its key
 * @param value in the unit of the point
 * @param before what counted before; absent where that was never read
 * @param who ordered it
 * @param problem in words, where something is not as it was wanted
 * @param ended absent while something of it may stand at the controller
 * @param cost a day; absent of one that has ended
 */
record OverrideView(
        UUID id,
        UUID group,
        String point,
        int priority,
        double value,
        @Nullable Double before,
        String who,
        CommandOrigin.Kind origin,
        String reference,
        String reason,
        Instant since,
        Instant until,
        OverrideState state,
        @Nullable String problem,
        @Nullable Instant ended,
        @Nullable CostView cost) {

    static OverrideView of(
            CommandOverride one, String point, @Nullable CostView cost, Function<Problem, String> words) {
        Problem problem = one.problem();
        return new OverrideView(
                one.id(),
                one.group(),
                point,
                one.priority(),
                one.value(),
                one.before(),
                one.who(),
                one.origin().kind(),
                one.origin().reference(),
                one.reason(),
                one.since(),
                one.until(),
                one.state(),
                problem == null ? null : words.apply(problem),
                one.ended(),
                cost);
    }
}
