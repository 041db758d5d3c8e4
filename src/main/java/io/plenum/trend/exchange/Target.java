package io.plenum.trend.exchange;

import io.plenum.point.Point;
import java.time.Instant;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where the values of a name in a file go to, and how far they have come. */
final class Target {

    final String name;
    final @Nullable String unit;
    final Point point;
    final DoubleUnaryOperator conversion;

    @Nullable
    Instant before;

    long samples;

    Target(String name, @Nullable String unit, Point point, DoubleUnaryOperator conversion) {
        this.name = name;
        this.unit = unit;
        this.point = point;
        this.conversion = conversion;
    }
}
