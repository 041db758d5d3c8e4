package io.plenum.viewers;

import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Figures of one measurement as JSON lines on standard output. */
record Figures(String bench) {

    void print(String figure, String unit, double value, double baseline) {
        System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"%s\",\"figure\":\"%s\",\"unit\":\"%s\",\"value\":%.3f,\"baseline\":%.3f,\"ratio\":%.3f}%n",
                bench,
                figure,
                unit,
                value,
                baseline,
                value / baseline);
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
