package io.plenum.energy.model;

/** A temperature as the sum of its shares in bins, so that a line with a bend at each edge is linear in them (CalTRACK 2.0 §3.9). */
final class TemperatureBins {

    /** 30, 45, 55, 65, 75 and 90 °F, °C. */
    private static final double[] EDGES = {
        (30 - 32) / 1.8, (45 - 32) / 1.8, (55 - 32) / 1.8, (65 - 32) / 1.8, (75 - 32) / 1.8, (90 - 32) / 1.8
    };

    static final int COUNT = EDGES.length + 1;

    private TemperatureBins() {}

    /** The first share may be negative; the others are K above their lower edge, up to the width of the bin. */
    static double[] split(double celsius) {
        double[] parts = new double[COUNT];
        parts[0] = Math.min(celsius, EDGES[0]);
        for (int bin = 1; bin < COUNT; bin++) {
            double width = bin < EDGES.length ? EDGES[bin] - EDGES[bin - 1] : Double.POSITIVE_INFINITY;
            parts[bin] = Math.clamp(celsius - EDGES[bin - 1], 0, width);
        }
        return parts;
    }
}
