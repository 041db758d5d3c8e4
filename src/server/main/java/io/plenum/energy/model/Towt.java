package io.plenum.energy.model;

import io.plenum.regression.LeastSquares;
import java.time.Instant;
import java.util.stream.IntStream;

/**
 * Time of week and temperature: E = α[hour of week] + Σ βk·Tk, with the temperature split at fixed edges and other slopes in occupied
 * than in unoccupied hours.
 *
 * <p>Source: Mathieu, Price, Kiliccote, Piette: Quantifying changes in building electricity use, with application to demand response,
 * IEEE Transactions on Smart Grid 2 (2011) 507; edges and occupancy as CalTRACK 2.0 §3.9 to §3.11 has them (30, 45, 55, 65, 75 and 90 °F;
 * an hour of the week is unoccupied where at least 65 % of the residuals of E ~ heating degrees below 50 °F + cooling degrees above 65 °F
 * are negative). Temperatures are split from amid the history, apart for both, and beyond it the line is flat ({@link TemperatureBins}).
 */
public final class Towt implements Baseline {

    /** With less history than this, days of a kind share their hours: a figure needs more than a handful of hours behind it. */
    private static final int SHORT = 10 * WorkingWeek.HOURS;

    /** K²·h by which a slope is held towards nothing: an hour at five kelvin. It keeps one that a few hours hardly tell from any size. */
    private static final double DAMPED = 25;

    private static final int SIZE = WorkingWeek.HOURS + 2 * TemperatureBins.COUNT;

    private final WorkingWeek week;
    private final boolean shared;
    private final boolean[] occupied;
    private final TemperatureBins inUse;
    private final TemperatureBins outOfUse;
    private final LeastSquares squares;
    private final double[] coefficients;
    private final int used;

    private Towt(MeterHours history, WorkingWeek week) {
        this.week = week;
        shared = history.measured() < SHORT;
        occupied = OccupiedHours.of(history, week);
        inUse = TemperatureBins.of(temperatures(history, true));
        outOfUse = TemperatureBins.of(temperatures(history, false));
        squares = new LeastSquares(SIZE);
        boolean[] seen = new boolean[SIZE];
        for (int hour = 0; hour < history.length(); hour++) {
            if (history.measured(hour)) {
                RegressorRow row = row(history.time(hour), history.temperature()[hour]);
                squares.add(row.columns, row.values, history.energy()[hour]);
                for (int column : row.columns) {
                    seen[column] = true;
                }
            }
        }
        for (int column = WorkingWeek.HOURS; column < SIZE; column++) {
            squares.prior(column, 0, DAMPED);
        }
        coefficients = squares.solve();
        used = count(seen);
    }

    private double[] temperatures(MeterHours history, boolean use) {
        return IntStream.range(0, history.length())
                .filter(hour -> history.measured(hour) && occupied[week.hourOfWeek(history.time(hour))] == use)
                .mapToDouble(hour -> history.temperature()[hour])
                .toArray();
    }

    /** Learns from the measured hours; the rest is left out, not filled. */
    public static Towt fit(MeterHours history, WorkingWeek week) {
        return new Towt(history, week);
    }

    /** Whether the history knows weather like it at such a time of the week; what is expected of other weather is that of the nearest. */
    public boolean isSeen(Instant time, double temperature) {
        return bins(week.hourOfWeek(time)).isSeen(temperature);
    }

    private TemperatureBins bins(int hourOfWeek) {
        return occupied[hourOfWeek] ? inUse : outOfUse;
    }

    /**
     * What each hour of history differs from a baseline that does not know its block of time: the errors to expect of other times,
     * kWh; NaN where nothing was measured.
     *
     * @param block hours
     */
    double[] strangers(MeterHours history, int block) {
        double[] residuals = new double[history.length()];
        for (int from = 0; from < residuals.length; from += block) {
            int to = Math.min(residuals.length, from + block);
            LeastSquares rest = squares.copy();
            for (int hour = from; hour < to; hour++) {
                if (history.measured(hour)) {
                    RegressorRow row = row(history.time(hour), history.temperature()[hour]);
                    rest.remove(row.columns, row.values, history.energy()[hour]);
                }
            }
            double[] others = rest.solve();
            for (int hour = from; hour < to; hour++) {
                residuals[hour] = history.measured(hour)
                        ? history.energy()[hour]
                                - row(history.time(hour), history.temperature()[hour])
                                        .times(others)
                        : Double.NaN;
            }
        }
        return residuals;
    }

    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }

    @Override
    public double expected(Instant time, double temperature) {
        return row(time, temperature).times(coefficients);
    }

    private RegressorRow row(Instant time, double temperature) {
        int of = week.hourOfWeek(time);
        return RegressorRow.of(slot(of, shared), occupied[of], bins(of).split(temperature));
    }

    /**
     * How much the sum expected over a period owes to the chance of its history, kWh² : the sandwich estimator of Liang and Zeger
     * (Biometrika 73 (1986) 13) with blocks of time as clusters, within which residuals may hang together as they like.
     *
     * @param block hours of a cluster
     */
    double chance(MeterHours history, MeterHours period, int block) {
        double[] sums = new double[SIZE];
        for (int hour = 0; hour < period.length(); hour++) {
            if (period.measured(hour)) {
                row(period.time(hour), period.temperature()[hour]).addTo(sums);
            }
        }
        double[] influence = squares.solve(sums);
        double[] blocks = new double[Math.ceilDiv(history.length(), block)];
        for (int hour = 0; hour < history.length(); hour++) {
            if (history.measured(hour)) {
                RegressorRow row = row(history.time(hour), history.temperature()[hour]);
                double residual = history.energy()[hour] - row.times(coefficients);
                blocks[hour / block] += residual * row.times(influence);
            }
        }
        double variance = 0;
        for (double one : blocks) {
            variance += one * one;
        }
        return variance * blocks.length / Math.max(1, blocks.length - 1);
    }

    @Override
    public int parameters() {
        return used;
    }

    /** Workdays are alike where they share; Saturday and Sunday keep their own. */
    private static int slot(int hourOfWeek, boolean shared) {
        return shared && hourOfWeek < 120 ? hourOfWeek % 24 : hourOfWeek;
    }

    /** Whether the building is in use in an hour of the week, as its meter tells. */
    public boolean occupied(int hourOfWeek) {
        return occupied[hourOfWeek];
    }

    private record RegressorRow(int[] columns, double[] values) {

        double times(double[] vector) {
            double sum = 0;
            for (int i = 0; i < columns.length; i++) {
                sum += values[i] * vector[columns[i]];
            }
            return sum;
        }

        void addTo(double[] vector) {
            for (int i = 0; i < columns.length; i++) {
                vector[columns[i]] += values[i];
            }
        }

        static RegressorRow of(int slot, boolean occupied, double[] parts) {
            int[] filled = IntStream.range(0, parts.length)
                    .filter(bin -> parts[bin] != 0)
                    .toArray();
            int[] columns = new int[filled.length + 1];
            double[] values = new double[filled.length + 1];
            columns[0] = slot;
            values[0] = 1;
            for (int i = 0; i < filled.length; i++) {
                columns[i + 1] = WorkingWeek.HOURS + (occupied ? 0 : TemperatureBins.COUNT) + filled[i];
                values[i + 1] = parts[filled[i]];
            }
            return new RegressorRow(columns, values);
        }
    }
}
