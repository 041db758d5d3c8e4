package io.plenum.fault.offline;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The samples of one column in order of time, the file's wall clock in whole minutes; of two of one minute the later line wins. Kept in
 * plain arrays: a year of one-minute values of twenty points are ten million samples.
 */
final class Samples {

    private long[] minutes = new long[64];
    private double[] values = new double[64];
    private int size;
    private boolean ordered = true;

    void add(LocalDateTime time, double value) {
        long minute = Math.floorDiv(time.toEpochSecond(ZoneOffset.UTC), 60L);
        if (size > 0 && minute == minutes[size - 1]) {
            values[size - 1] = value;
            return;
        }
        ordered &= size == 0 || minute > minutes[size - 1];
        if (size == minutes.length) {
            minutes = Arrays.copyOf(minutes, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        minutes[size] = minute;
        values[size++] = value;
    }

    int size() {
        order();
        return size;
    }

    /** When the sample was taken. */
    LocalDateTime time(int index) {
        order();
        return LocalDateTime.ofEpochSecond(minutes[index] * 60, 0, ZoneOffset.UTC);
    }

    /** Minutes since another time. */
    long minutesSince(LocalDateTime start, int index) {
        order();
        return minutes[index] - Math.floorDiv(start.toEpochSecond(ZoneOffset.UTC), 60L);
    }

    double value(int index) {
        order();
        return values[index];
    }

    double[] values() {
        order();
        return Arrays.copyOf(values, size);
    }

    private void order() {
        if (ordered) {
            return;
        }
        int[] places = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingLong(place -> minutes[place]))
                .mapToInt(place -> place)
                .toArray();
        long[] oldMinutes = minutes;
        double[] oldValues = values;
        Samples sorted = new Samples();
        for (int place : places) {
            sorted.add(LocalDateTime.ofEpochSecond(oldMinutes[place] * 60, 0, ZoneOffset.UTC), oldValues[place]);
        }
        minutes = sorted.minutes;
        values = sorted.values;
        size = sorted.size;
        ordered = true;
    }
}
