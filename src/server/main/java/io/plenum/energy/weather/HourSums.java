package io.plenum.energy.weather;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects values by the hour in which they lie. */
final class HourSums {

    private final Map<Instant, double[]> sums = new TreeMap<>();
    private final int columns;

    HourSums(int columns) {
        this.columns = columns;
    }

    void add(Instant time, int column, double value) {
        double[] hour = sums.computeIfAbsent(time.truncatedTo(ChronoUnit.HOURS), none -> new double[2 * columns]);
        hour[2 * column] += value;
        hour[2 * column + 1]++;
    }

    boolean isEmpty() {
        return sums.isEmpty();
    }

    int size() {
        return sums.size();
    }

    /** In the order of time; NaN where an hour has no value of a column. Hours without one of the first columns are none. */
    List<HourlyFile.HourlyRow> rows(int required) {
        List<HourlyFile.HourlyRow> rows = new ArrayList<>();
        sums.forEach((hour, sum) -> {
            double[] means = new double[columns];
            boolean whole = true;
            for (int i = 0; i < columns; i++) {
                means[i] = sum[2 * i + 1] == 0 ? Double.NaN : sum[2 * i] / sum[2 * i + 1];
                whole &= i >= required || !Double.isNaN(means[i]);
            }
            if (whole) {
                rows.add(new HourlyFile.HourlyRow(hour, means));
            }
        });
        return rows;
    }
}
