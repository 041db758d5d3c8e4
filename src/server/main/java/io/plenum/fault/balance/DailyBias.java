package io.plenum.fault.balance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What each day by itself says of a sensor's bias, and where it changed: two levels by least squares (Page: Biometrika 42, 1955). */
final class DailyBias {

    private final SortedMap<LocalDate, double[]> sums = new TreeMap<>();

    void add(LocalDate day, double rest, double effect, double noise) {
        double[] sum = sums.computeIfAbsent(day, key -> new double[2]);
        sum[0] += rest * effect / (noise * noise);
        sum[1] += effect * effect / (noise * noise);
    }

    /** The first day of the second level; null without days. */
    @Nullable
    LocalDate since() {
        List<LocalDate> days = new ArrayList<>();
        List<Double> biases = new ArrayList<>();
        sums.forEach((day, sum) -> {
            if (sum[1] > 0) {
                days.add(day);
                biases.add(sum[0] / sum[1]);
            }
        });
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < days.size(); i++) {
            // Before the first day it was well: a level of zero, as far as anybody knows.
            double left = squares(biases.subList(0, i), 0) + squares(biases.subList(i, biases.size()), mean(biases, i));
            if (left < least) {
                least = left;
                best = i;
            }
        }
        return days.isEmpty() ? null : days.get(best);
    }

    private static double mean(List<Double> biases, int from) {
        return biases.subList(from, biases.size()).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }

    private static double squares(List<Double> biases, double level) {
        return biases.stream()
                .mapToDouble(bias -> (bias - level) * (bias - level))
                .sum();
    }
}
