package io.plenum.control.loop;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a loop wants from now on.
 *
 * @param value what is kept and drawn of it, in the unit of its main set point
 * @param wanted for each of its targets, in their order; NaN where its controller is to decide
 * @param on whether the machine runs
 * @param requests of all zones and coils
 * @param breach of a guard rail; null where all is well
 */
public record LoopDecision(
        double value,
        List<Double> wanted,
        boolean on,
        int requests,
        @Nullable Breach breach) {

    public LoopDecision {
        wanted = List.copyOf(wanted);
    }
}
