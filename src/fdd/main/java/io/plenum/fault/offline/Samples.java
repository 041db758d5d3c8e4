package io.plenum.fault.offline;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The samples of one column in order of time, the file's wall clock in whole minutes; of two of one minute the later line wins. Kept in
 * plain arrays: a year of one-minute values of twenty points are ten million samples.
 */
final class Samples {

    private int[] minutes = new int[64];
    private double[] values = new double[64];
    private int size;
    private boolean ordered = true;
    private long doubled;
    private @Nullable LocalDateTime firstDoubled;
    private @Nullable LocalDateTime before;

    void add(LocalDateTime time, double value) {
        int minute = (int) Math.floorDiv(time.toEpochSecond(ZoneOffset.UTC), 60L);
        if (time.equals(before)) {
            doubled(time);
        }
        before = time;
        put(minute, value);
    }

    private void put(int minute, double value) {
        if (size > 0 && minute == minutes[size - 1]) {
            values[size - 1] = value;
            return;
        }
        ordered &= size == 0 || minute > minutes[size - 1];
        if (size == minutes.length) {
            minutes = Arrays.copyOf(minutes, size + size / 2);
            values = Arrays.copyOf(values, size + size / 2);
        }
        minutes[size] = minute;
        values[size++] = value;
    }

    private void doubled(LocalDateTime time) {
        doubled++;
        firstDoubled = firstDoubled == null ? time : firstDoubled;
    }

    /** How many minutes stand in the file more than once, apart from seconds of one minute. */
    long doubled() {
        order();
        return doubled;
    }

    @Nullable
    LocalDateTime firstDoubled() {
        order();
        return firstDoubled;
    }

    int size() {
        order();
        return size;
    }

    /** When the sample was taken. */
    LocalDateTime time(int index) {
        order();
        return time((long) minutes[index]);
    }

    private static LocalDateTime time(long minute) {
        return LocalDateTime.ofEpochSecond(minute * 60, 0, ZoneOffset.UTC);
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

    /** Leaves out what lies outside of two minutes since 1970; returns how many. */
    int keep(long from, long to) {
        order();
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (minutes[i] >= from && minutes[i] <= to) {
                minutes[kept] = minutes[i];
                values[kept++] = values[i];
            }
        }
        int left = size - kept;
        size = kept;
        return left;
    }

    /** The minute since 1970 in the middle of the samples. */
    int middle() {
        order();
        return minutes[size / 2];
    }

    private void order() {
        if (ordered) {
            return;
        }
        // minutes fit into 32 bits, and so does a place: one number sorts both, and equal minutes stay in the order of
        // the file
        long[] keys = IntStream.range(0, size)
                .mapToLong(place -> ((long) minutes[place] << 32) | place)
                .sorted()
                .toArray();
        double[] old = values;
        minutes = new int[Math.max(64, size)];
        values = new double[minutes.length];
        size = 0;
        int previous = Integer.MIN_VALUE;
        for (long key : keys) {
            int minute = (int) (key >> 32);
            if (minute == previous) {
                doubled(time((long) minute));
            }
            previous = minute;
            put(minute, old[(int) key]);
        }
        ordered = true;
    }
}
