package io.plenum.trend;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Collects the entries of a series in the order of time and puts the gaps between them. */
final class SeriesBuilder {

    /** A value that stays the same is kept once in five minutes; three times nothing is silence. */
    static final Duration SILENCE = Duration.ofMinutes(15);

    private final TrendResolution resolution;
    private final @Nullable Duration column;
    private long[] times = new long[64];
    private double[][] values = new double[5][64];
    private int[] quality = new int[64];
    private int size;
    private long heard = Long.MAX_VALUE;

    SeriesBuilder(TrendResolution resolution, @Nullable Duration column) {
        this.resolution = resolution;
        this.column = column;
    }

    int size() {
        return size;
    }

    /** One sample; NaN is no number. */
    void sample(long time, double value, int code) {
        gapBefore(time, heard + 1);
        heard = time;
        add(time, code, value, value, value, value, value);
    }

    /** A gap is a column without any value; a shorter silence than a column cannot be shown. */
    void part(Part part) {
        long start = resolution == TrendResolution.DAY ? part.time() : part.key();
        long next = size == 0 || column == null ? Long.MAX_VALUE : times[size - 1] + column.toMillis();
        if (start > next) {
            gapBefore(part.heardFirst(), next);
        }
        heard = part.heardLast();
        add(start, part.quality(), part.min(), part.max(), part.mean(), part.first(), part.last());
    }

    private void gapBefore(long next, long at) {
        if (size > 0 && next - heard > SILENCE.toMillis()) {
            add(at, Series.GAP, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
    }

    private void add(long time, int code, double... numbers) {
        if (size == times.length) {
            grow();
        }
        times[size] = time;
        quality[size] = code;
        for (int i = 0; i < numbers.length; i++) {
            values[i][size] = numbers[i];
        }
        size++;
    }

    private void grow() {
        times = Arrays.copyOf(times, size * 2);
        quality = Arrays.copyOf(quality, size * 2);
        for (int i = 0; i < values.length; i++) {
            values[i] = Arrays.copyOf(values[i], size * 2);
        }
    }

    Series build() {
        return new Series(
                resolution,
                column,
                Arrays.copyOf(times, size),
                Arrays.copyOf(values[0], size),
                Arrays.copyOf(values[1], size),
                Arrays.copyOf(values[2], size),
                Arrays.copyOf(values[3], size),
                Arrays.copyOf(values[4], size),
                Arrays.copyOf(quality, size));
    }
}
