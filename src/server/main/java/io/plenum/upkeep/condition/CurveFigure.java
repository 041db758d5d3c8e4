package io.plenum.upkeep.condition;

import io.plenum.upkeep.condition.ReferenceCurve.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A figure that says how the answer of equipment to its conditions has changed since it was clean: the median of a day's residuals. */
abstract class CurveFigure implements ConditionFigure {

    /** An hour of comparable operation. */
    private static final int LEAST_STEPS = 4;

    private static final int LEAST_DAYS = 5;

    /** NaN where the operation is not comparable. */
    abstract double answer(OperationDay day, int step);

    /** Of a step with an answer. */
    abstract double[] conditions(OperationDay day, int step);

    /** Slopes that are to be expected by physics, of each condition; NaN where nothing is. */
    abstract double[] physics();

    /** How far an answer may lie below the great ones to be learnt from: sensors hardly tell small powers apart. */
    double depth() {
        return Double.POSITIVE_INFINITY;
    }

    /** Most that the answers of clean equipment may scatter; a tenth of a logarithm is 10 %. */
    double scatter() {
        return 0.2;
    }

    /** The figure of a day whose answers lie so much above the curve. */
    double figure(double residual, ReferenceCurve curve) {
        return Math.exp(residual);
    }

    @Override
    public final boolean isLearnt() {
        return true;
    }

    @Override
    public final boolean isComparable(OperationDay day) {
        return rows(day).size() >= LEAST_STEPS;
    }

    @Override
    public double @Nullable [] learn(List<OperationDay> clean) {
        List<Row> rows = new ArrayList<>();
        int days = 0;
        for (OperationDay day : clean) {
            List<Row> found = rows(day);
            rows.addAll(found);
            days += found.size() < LEAST_STEPS ? 0 : 1;
        }
        return days < LEAST_DAYS ? null : ReferenceCurve.fit(deep(rows), physics(), scatter());
    }

    private List<Row> deep(List<Row> rows) {
        double[] answers = rows.stream().mapToDouble(Row::answer).sorted().toArray();
        double least = Quantile.of(answers, 0.95) - depth();
        return rows.stream().filter(row -> row.answer() >= least).toList();
    }

    private List<Row> rows(OperationDay day) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < day.steps(); i++) {
            double answer = answer(day, i);
            if (Double.isFinite(answer)) {
                double[] conditions = conditions(day, i);
                if (Arrays.stream(conditions).allMatch(Double::isFinite)) {
                    rows.add(new Row(answer, conditions));
                }
            }
        }
        return rows;
    }

    @Override
    public @Nullable DailyFigure of(OperationDay day, double[] reference) {
        int running = 0;
        for (int i = 0; i < day.steps(); i++) {
            running += day.runs(i) ? 1 : 0;
        }
        List<Row> rows = rows(day);
        ReferenceCurve curve = new ReferenceCurve((reference.length - 1) / 4, reference);
        double[] residuals = rows.stream()
                .filter(row -> curve.knows(row.conditions()))
                .mapToDouble(row -> row.answer() - curve.answer(row.conditions()))
                .sorted()
                .toArray();
        if (residuals.length < LEAST_STEPS) {
            return null;
        }
        double share = Math.min(1, residuals.length / (double) Math.max(1, running));
        return new DailyFigure(figure(Quantile.median(residuals), curve), share);
    }
}
