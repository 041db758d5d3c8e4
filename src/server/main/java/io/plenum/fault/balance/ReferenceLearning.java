package io.plenum.fault.balance;

import io.plenum.fault.SeriesStatistics;
import io.plenum.regression.LeastSquares;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Learns how a balance closes from a period in which its sensors are taken as they are. Weights by iteratively reweighted least squares
 * (Huber: Robust Statistics, 1981), noise by the median absolute deviation of means over three hours, widened by what those of one day have
 * in common.
 */
final class ReferenceLearning {

    private static final int LEAST_DAYS = 5;
    private static final int LEAST_ROWS = 40;
    private static final int ROUNDS = 6;
    private static final double NORMAL = 1.4826;
    private static final double HUBER = 1.5;
    private static final double EDGE = 0.01;
    /** Of a day's scatter, what a whole week may keep of it. */
    private static final double LASTING = 0.7;

    private record Row(LocalDate day, int block, double[] terms) {}

    private ReferenceLearning() {}

    /** Null where the period tells too little. */
    static @Nullable EquationReference of(SensorEquation equation, QuarterMeans means) {
        List<Row> rows = rows(equation, means);
        List<LocalDate> days = rows.stream().map(Row::day).distinct().toList();
        if (rows.size() < LEAST_ROWS || days.size() < LEAST_DAYS) {
            return null;
        }
        double[] weights = weights(rows);
        EquationReference plain = new EquationReference(
                days.getFirst(),
                days.getLast(),
                weights,
                edge(rows, weights.length, EDGE),
                edge(rows, weights.length, 1 - EDGE),
                0,
                0);
        double[] blocks = scatter(plain, rows, row -> 10 * row.day().toEpochDay() + row.block());
        double[] byDay = scatter(plain, rows, row -> row.day().toEpochDay());
        double block = Math.max(equation.kind().leastNoise(), deviation(blocks));
        double day = deviation(byDay);
        double inCommon = Math.max(1, day * day * blocks.length / byDay.length / (block * block));
        EquationReference learnt = new EquationReference(
                plain.from(),
                plain.to(),
                weights,
                plain.low(),
                plain.high(),
                block * Math.sqrt(inCommon),
                Math.hypot(equation.kind().leastShift(), LASTING * day));
        return learnt.shows(equation.kind()) ? learnt : null;
    }

    private static List<Row> rows(SensorEquation equation, QuarterMeans means) {
        List<Row> rows = new ArrayList<>();
        QuarterReading reading = new QuarterReading(means);
        for (int i = 0; i < means.quarters(); i++) {
            double[] terms = equation.terms().at(reading.at(i));
            if (terms != null && Double.isFinite(Arrays.stream(terms).sum())) {
                rows.add(new Row(means.day(i), means.hour(i) / BalanceRow.HOURS, terms));
            }
        }
        return rows;
    }

    private static double[] weights(List<Row> rows) {
        int width = rows.getFirst().terms().length - 1;
        double[] trust = new double[rows.size()];
        Arrays.fill(trust, 1);
        double[] weights = new double[width];
        for (int round = 0; round < ROUNDS; round++) {
            LeastSquares fit = new LeastSquares(width);
            for (int i = 0; i < trust.length; i++) {
                double[] terms = rows.get(i).terms();
                double root = Math.sqrt(trust[i]);
                double[] scaled = new double[width];
                for (int j = 0; j < width; j++) {
                    scaled[j] = root * terms[j + 1];
                }
                fit.add(root * terms[0], scaled);
            }
            weights = fit.solve();
            trust(rows, weights, trust);
        }
        return weights;
    }

    private static void trust(List<Row> rows, double[] weights, double[] trust) {
        double[] rests =
                rows.stream().mapToDouble(row -> rest(weights, row.terms())).toArray();
        double far = HUBER * Math.max(1e-9, deviation(rests));
        for (int i = 0; i < trust.length; i++) {
            trust[i] = Math.min(1, far / Math.max(1e-12, Math.abs(rests[i])));
        }
    }

    private static double rest(double[] weights, double[] terms) {
        double rest = terms[0];
        for (int j = 0; j < weights.length; j++) {
            rest -= weights[j] * terms[j + 1];
        }
        return rest;
    }

    private static double[] edge(List<Row> rows, int width, double share) {
        double[] edge = new double[width];
        for (int j = 0; j < width; j++) {
            int term = j + 1;
            edge[j] = SeriesStatistics.quantile(
                    rows.stream().mapToDouble(row -> row.terms()[term]).toArray(), share);
        }
        return edge;
    }

    /** Means of what is left, by groups of rows. */
    private static double[] scatter(EquationReference plain, List<Row> rows, ToDoubleFunction<Row> group) {
        Map<Double, double[]> sums = new LinkedHashMap<>();
        rows.forEach(row -> {
            double[] sum = sums.computeIfAbsent(group.applyAsDouble(row), key -> new double[2]);
            sum[0] += plain.residual(row.terms());
            sum[1]++;
        });
        return sums.values().stream().mapToDouble(sum -> sum[0] / sum[1]).toArray();
    }

    private static double deviation(double[] values) {
        double middle = SeriesStatistics.median(values);
        return NORMAL
                * SeriesStatistics.median(Arrays.stream(values)
                        .map(value -> Math.abs(value - middle))
                        .toArray());
    }
}
