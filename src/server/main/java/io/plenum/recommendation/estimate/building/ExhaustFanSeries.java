package io.plenum.recommendation.estimate.building;

import io.plenum.point.Point;
import org.jspecify.annotations.Nullable;

/**
 * A fan of its own.
 *
 * @param on share of each step in which it ran
 * @param power kW
 */
public record ExhaustFanSeries(
        String key, double[] on, double[] power, @Nullable Point command) {}
