package io.plenum.alarm;

import io.plenum.point.Quality;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The last values of the points that a rule needs, by their place in {@link RuleBinding#inputs()}. */
final class Inputs {

    private final double[] values;
    private final @Nullable Quality[] qualities;

    Inputs(int size) {
        values = new double[size];
        qualities = new Quality[size];
        Arrays.fill(values, Double.NaN);
    }

    void set(int slot, double value, Quality quality) {
        values[slot] = value;
        qualities[slot] = quality;
    }

    int size() {
        return values.length;
    }

    /** The last value whatever its quality, NaN where there was none. */
    double last(int slot) {
        return values[slot];
    }

    /** The value, NaN where it must not be trusted. */
    double live(int slot) {
        Quality quality = qualities[slot];
        return quality != null && quality.isLive() ? values[slot] : Double.NaN;
    }

    /** Null where the point was never heard of. */
    @Nullable
    Quality quality(int slot) {
        return qualities[slot];
    }
}
