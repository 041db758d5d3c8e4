package io.plenum.viewers;

import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Figures of one measurement as JSON lines on standard output. */
record Figures(String bench) {

    /** @param baseline NaN where there is none */
    void print(String figure, String unit, double value, double baseline) {
        System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"%s\",\"figure\":\"%s\",\"unit\":\"%s\",\"value\":%s,\"baseline\":%s,\"ratio\":%s}%n",
                bench,
                figure,
                unit,
                number(value),
                number(baseline),
                number(value / baseline));
    }

    /** JSON knows no NaN. */
    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : "null";
    }

    /** NaN where there is nothing. */
    static double quantile(JsonNode numbers, double share) {
        List<Double> sorted = StreamSupport.stream(numbers.spliterator(), false)
                .map(JsonNode::asDouble)
                .sorted()
                .toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.min(sorted.size() - 1.0, share * sorted.size()));
    }
}
