package io.plenum.fault.balance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluates balances over some days; what a sensor's bias does to each is found by moving the sensor. */
final class BalanceRows {

    /** Fewer quarters of three hours tell nothing. */
    private static final int LEAST = 3;

    /** Quarters of an hour. */
    private static final int MANY = 40;

    private BalanceRows() {}

    /** @param reference null where none was learnt: the equation is left out then */
    static List<BalanceRow> of(
            int number, SensorEquation equation, @Nullable EquationReference reference, QuarterMeans means) {
        List<BalanceRow> rows = new ArrayList<>();
        if (reference == null) {
            return rows;
        }
        QuarterReading reading = new QuarterReading(means);
        double[] sums = new double[1 + equation.sensors().size()];
        int count = 0;
        for (int i = 0; i < means.quarters(); i++) {
            double[] one = quarter(equation, reference, reading, i);
            if (one != null) {
                count++;
                for (int j = 0; j < sums.length; j++) {
                    sums[j] += one[j];
                }
            }
            if (i + 1 == means.quarters() || block(means, i) != block(means, i + 1)) {
                if (count >= LEAST) {
                    rows.add(row(number, means, i, sums, count));
                }
                Arrays.fill(sums, 0);
                count = 0;
            }
        }
        return rows;
    }

    /** Whether an equation could be compared on many quarters since a day, but nearly none of them is like the reference period. */
    static boolean outgrown(SensorEquation equation, EquationReference reference, QuarterMeans means, LocalDate first) {
        QuarterReading reading = new QuarterReading(means);
        int compared = 0;
        int known = 0;
        for (int i = 0; i < means.quarters(); i++) {
            double[] terms =
                    means.day(i).isBefore(first) ? null : equation.terms().at(reading.at(i));
            if (terms != null && Double.isFinite(Arrays.stream(terms).sum())) {
                compared++;
                known += reference.knows(terms) ? 1 : 0;
            }
        }
        return compared >= MANY && known < compared / 10;
    }

    private static BalanceRow row(int number, QuarterMeans means, int quarter, double[] sums, int count) {
        double[] effects = new double[sums.length - 1];
        for (int j = 0; j < effects.length; j++) {
            effects[j] = sums[j + 1] / count;
        }
        return new BalanceRow(number, means.day(quarter), sums[0] / count, effects);
    }

    private static long block(QuarterMeans means, int quarter) {
        return 10 * means.day(quarter).toEpochDay() + means.hour(quarter) / BalanceRow.HOURS;
    }

    private static double @Nullable [] quarter(
            SensorEquation equation, EquationReference reference, QuarterReading reading, int quarter) {
        double[] terms = equation.terms().at(reading.at(quarter));
        if (terms == null || !Double.isFinite(Arrays.stream(terms).sum()) || !reference.knows(terms)) {
            return null;
        }
        double[] one = new double[1 + equation.sensors().size()];
        one[0] = reference.residual(terms);
        for (int j = 1; j < one.length; j++) {
            MeasuredSensor sensor = equation.sensors().get(j - 1);
            // Both ways: what gates an equation may lie in between, and squares go out.
            double step = sensor.kind().least();
            double up = moved(equation, reference, reading, sensor, step);
            double down = moved(equation, reference, reading, sensor, -step);
            one[j] = Double.isNaN(up)
                    ? Double.isNaN(down) ? 0 : (one[0] - down) / step
                    : Double.isNaN(down) ? (up - one[0]) / step : (up - down) / (2 * step);
        }
        reading.at(quarter);
        return one;
    }

    private static double moved(
            SensorEquation equation,
            EquationReference reference,
            QuarterReading reading,
            MeasuredSensor sensor,
            double bias) {
        double[] terms = equation.terms().at(reading.moved(sensor, bias));
        return terms == null ? Double.NaN : reference.residual(terms);
    }
}
