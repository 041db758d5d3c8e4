package io.plenum.advice.estimate;

import io.plenum.point.Point;
import org.jspecify.annotations.Nullable;

/**
 * A fan of its own.
 *
 * @param on share of each step in which it ran
 * @param power kW
 */
record Exhaust(
        String key, double[] on, double[] power, @Nullable Point command) {}
