package io.plenum.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a command will last to its end.
 *
 * @param probability that it does, 0 to 1
 * @param culprit who is the likeliest to take the point back
 * @param expectedEnd when that is to be expected (UTC); null where it is not
 * @param observations on which this rests
 */
public record Durability(
        double probability, Holder.Kind culprit, @Nullable Instant expectedEnd, int observations) {}
