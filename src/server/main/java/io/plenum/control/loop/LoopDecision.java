package io.plenum.control.loop;

import org.jspecify.annotations.Nullable;

/**
 * What a loop wants from now on.
 *
 * @param value in the unit of its set point
 * @param on whether the machine runs: while it stands nothing is worth a write
 * @param requests of all zones and coils
 * @param breach of a guard rail; null where all is well
 */
public record LoopDecision(
        double value, boolean on, int requests, @Nullable Breach breach) {}
