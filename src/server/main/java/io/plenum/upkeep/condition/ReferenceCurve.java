package io.plenum.upkeep.condition;

import io.plenum.regression.LeastSquares;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How equipment answers to its conditions while it is clean: least squares around their means, held towards what physics say where the
 * days do not tell; and between which conditions that is known. As numbers in a row: intercept, slopes, means, least, greatest.
 */
final class ReferenceCurve {

    private static final int LEAST_ROWS = 60;

    /** Of the range that was seen; a little outside of it the curve is still believed. */
    private static final double MARGIN = 0.1;

    /** How much physics weigh: as rows whose squares sum up to this. The quarters of a day are far from independent, so it is much. */
    private static final double PRIOR = 20;

    private final int width;
    private final double[] numbers;

    ReferenceCurve(int width, double[] numbers) {
        this.width = width;
        this.numbers = numbers;
    }

    /** Conditions, and the answer to them. */
    record Row(double answer, double[] conditions) {}

    /**
     * Fits the curve, leaves out what lies far from it, and fits again.
     *
     * @param physics slopes that are to be expected; NaN where nothing is
     * @param scatter most that the answers may scatter around the curve; beyond it there is none
     */
    static double @Nullable [] fit(List<Row> rows, double[] physics, double scatter) {
        if (rows.size() < LEAST_ROWS) {
            return null;
        }
        double[] first = solve(rows, physics);
        ReferenceCurve curve = new ReferenceCurve(physics.length, first);
        double[] away = rows.stream()
                .mapToDouble(row -> Math.abs(row.answer() - curve.answer(row.conditions())))
                .sorted()
                .toArray();
        double far = Math.max(1e-6, 4.5 * away[away.length / 2]);
        List<Row> near = rows.stream()
                .filter(row -> Math.abs(row.answer() - curve.answer(row.conditions())) <= far)
                .toList();
        double[] second = solve(near, physics);
        ReferenceCurve better = new ReferenceCurve(physics.length, second);
        double squares = near.stream()
                .mapToDouble(row -> Math.pow(row.answer() - better.answer(row.conditions()), 2))
                .average()
                .orElse(0);
        return Math.sqrt(squares) > scatter ? null : second;
    }

    private static double[] solve(List<Row> rows, double[] physics) {
        int width = physics.length;
        double[] numbers = new double[1 + 4 * width];
        Arrays.fill(numbers, 1 + 2 * width, 1 + 3 * width, Double.POSITIVE_INFINITY);
        Arrays.fill(numbers, 1 + 3 * width, 1 + 4 * width, Double.NEGATIVE_INFINITY);
        for (Row row : rows) {
            for (int i = 0; i < width; i++) {
                double value = row.conditions()[i];
                numbers[1 + width + i] += value / rows.size();
                numbers[1 + 2 * width + i] = Math.min(numbers[1 + 2 * width + i], value);
                numbers[1 + 3 * width + i] = Math.max(numbers[1 + 3 * width + i], value);
            }
        }
        LeastSquares squares = new LeastSquares(width + 1);
        for (Row row : rows) {
            double[] x = new double[width + 1];
            x[0] = 1;
            for (int i = 0; i < width; i++) {
                x[i + 1] = row.conditions()[i] - numbers[1 + width + i];
            }
            squares.add(row.answer(), x);
        }
        for (int i = 0; i < width; i++) {
            if (!Double.isNaN(physics[i])) {
                squares.prior(i + 1, physics[i], PRIOR);
            }
        }
        System.arraycopy(squares.solve(), 0, numbers, 0, width + 1);
        return numbers;
    }

    double slope(int condition) {
        return numbers[1 + condition];
    }

    /** The greatest value of a condition that was seen. */
    double greatest(int condition) {
        return numbers[1 + 3 * width + condition];
    }

    double answer(double[] conditions) {
        double answer = numbers[0];
        for (int i = 0; i < width; i++) {
            answer += slope(i) * (conditions[i] - numbers[1 + width + i]);
        }
        return answer;
    }

    /** Whether the curve knows such conditions. */
    boolean knows(double[] conditions) {
        for (int i = 0; i < width; i++) {
            double low = numbers[1 + 2 * width + i];
            double high = greatest(i);
            double margin = MARGIN * (high - low) + 0.02;
            if (!(conditions[i] >= low - margin && conditions[i] <= high + margin)) {
                return false;
            }
        }
        return true;
    }
}
