package io.plenum.fault.finding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the building has been judged. Until all of it is, the absence of a finding says nothing.
 *
 * @param equipment pieces of equipment and controllers that can be judged
 * @param current of these, the ones judged up to a quarter of an hour ago
 * @param until the instant up to which each of them was judged; null while one was not looked at yet
 */
public record EvaluationProgress(
        int equipment, int current, @Nullable Instant until) {

    public boolean upToDate() {
        return current == equipment;
    }
}
