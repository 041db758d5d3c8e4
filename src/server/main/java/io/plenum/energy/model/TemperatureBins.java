package io.plenum.energy.model;

import io.plenum.point.unit.AnalysisUnits;
import io.plenum.point.unit.Unit;
import java.util.Arrays;

/**
 * A temperature as the sum of its shares in bins, so that a line with a bend at each edge is linear in them (edges as CalTRACK 2.0 §3.9 has
 * them). Shares are counted from an edge amid what was seen, warmer bins upwards and colder ones downwards, so that a bin in which nothing
 * was seen is zero throughout and is told nothing: counted from the cold end as CalTRACK does, each bin below the weather of a history is a
 * constant, which no equation can tell from the base use, and takes on any slope. Two kelvin beyond what was seen the line goes flat.
 *
 * @param coldest °C that was seen
 * @param warmest °C that was seen
 * @param from number of the edge from which shares are counted
 */
record TemperatureBins(double coldest, double warmest, int from) {

    /** °C. */
    private static final double[] EDGES =
            AnalysisUnits.celsius(Unit.DEGREE_FAHRENHEIT).apply(new double[] {30, 45, 55, 65, 75, 90});

    static final int COUNT = EDGES.length + 1;

    /** K beyond the history within which nobody would speak of other weather. */
    private static final double SEEN = 2;

    /** Of the temperatures of a history, °C; none where it has none. */
    static TemperatureBins of(double[] seen) {
        double[] sorted = Arrays.stream(seen).sorted().toArray();
        if (sorted.length == 0) {
            return new TemperatureBins(Double.NaN, Double.NaN, COUNT / 2);
        }
        double middle = sorted[sorted.length / 2];
        int nearest = 0;
        for (int edge = 1; edge < EDGES.length; edge++) {
            nearest = Math.abs(EDGES[edge] - middle) < Math.abs(EDGES[nearest] - middle) ? edge : nearest;
        }
        return new TemperatureBins(sorted[0], sorted[sorted.length - 1], nearest);
    }

    /** K above the lower edge of warmer bins, and negative K below the upper edge of colder ones. */
    double[] split(double celsius) {
        double[] parts = new double[COUNT];
        if (Double.isNaN(coldest)) {
            return parts;
        }
        double inside = Math.clamp(celsius, coldest - SEEN, warmest + SEEN);
        for (int bin = 0; bin < COUNT; bin++) {
            double lower = bin == 0 ? Double.NEGATIVE_INFINITY : EDGES[bin - 1];
            double upper = bin == EDGES.length ? Double.POSITIVE_INFINITY : EDGES[bin];
            parts[bin] = bin > from
                    ? Math.clamp(inside - lower, 0, upper - lower)
                    : -Math.clamp(upper - inside, 0, upper - lower);
        }
        return parts;
    }

    /** Whether weather like it was seen, give or take 2 K. */
    boolean isSeen(double celsius) {
        return celsius >= coldest - SEEN && celsius <= warmest + SEEN;
    }
}
