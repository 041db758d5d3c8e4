package io.plenum.control.run;

import io.plenum.link.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one of the points of a loop stands.
 *
 * @param point its key
 * @param override by which the loop holds it; null where it does not
 * @param excluded why the loop leaves it alone until it is let live anew; null where it does not
 */
public record HeldTarget(
        String point, @Nullable UUID override, @Nullable Problem excluded) {}
