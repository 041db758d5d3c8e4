package io.plenum.trend.read;

import io.plenum.trend.TrendResolution;
import io.plenum.trend.bucket.Bucket;
import io.plenum.trend.coverage.Coverage;
import io.plenum.trend.coverage.SampleHold;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Collects the entries of a series in the order of time. What holds is told until it ceases to, and where nothing is known stand
 * entries without numbers that say why. Times are taken as microseconds since 1970 UTC.
 */
final class SeriesBuilder {

    /** A value that held for longer is told once more at its end, so that no line slopes from it to the next. */
    private static final long LONG_HOLD = 300_000_000L;

    private static final long MILLI = 1000;

    private final TrendResolution resolution;
    private final @Nullable Duration column;
    private final Coverage coverage;
    private final SampleHold hold;
    private final long from;
    private long[] times = new long[64];
    private double[][] values = new double[5][64];
    private int[] quality = new int[64];
    private int size;
    private boolean begun;
    private long lastTime;
    private double lastValue;
    private int lastStatus;
    private long columnsTo;

    /** @param from where the series begins */
    SeriesBuilder(TrendResolution resolution, @Nullable Duration column, Coverage coverage, long from) {
        this.resolution = resolution;
        this.column = column;
        this.coverage = coverage;
        hold = new SampleHold(coverage);
        this.from = from;
        columnsTo = Long.MAX_VALUE;
    }

    /** The last sample before the series begins. */
    void carried(long time, double value, int status) {
        boolean live = Bucket.isLive(status);
        if (live && coverage.holdsUntil(time) > from) {
            entry(from, status, value);
        }
        present(time, value, status);
    }

    /** The last sample before the first column. */
    void carriedIntoColumns(long time, double value, int status) {
        present(time, value, status);
        columnsTo = from;
    }

    /** One sample. */
    void sample(long time, double value, int status) {
        if (begun) {
            between(time);
        }
        entry(time, status, value);
        present(time, value, status);
    }

    private void present(long time, double value, int status) {
        begun = true;
        lastTime = time;
        lastValue = value;
        lastStatus = status;
    }

    private void between(long next) {
        long begin = Math.max(lastTime, from);
        long held = heldUntil(next);
        if (next - held > SampleHold.SHORTEST_GAP) {
            if (held > begin + MILLI) {
                entry(held - MILLI, lastStatus, lastValue);
            }
            gaps(Math.max(begin + MILLI, held), next);
        } else if (next - begin > LONG_HOLD) {
            entry(next - MILLI, lastStatus, lastValue);
        }
    }

    /** No other sample comes before an instant. */
    void until(long end) {
        if (!begun) {
            return;
        }
        long begin = Math.max(lastTime, from);
        long held = heldUntil(end);
        if (held > begin + MILLI) {
            entry(held, lastStatus, lastValue);
        }
        if (end - held > SampleHold.SHORTEST_GAP) {
            gaps(Math.max(begin, held) + MILLI, end);
        }
    }

    private long heldUntil(long next) {
        return hold.heldUntil(lastTime, lastStatus, next);
    }

    /** One entry for each time in which another thing is known of a point that has no value. */
    private void gaps(long begin, long end) {
        hold.forEachQuality(
                lastTime,
                lastStatus,
                begin,
                end,
                (time, code) -> add(time, code, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN));
    }

    private void entry(long time, int status, double value) {
        add(time, status, value, value, value, value, value);
    }

    /** A column; those between it and the one before had nothing. */
    void bucket(Bucket bucket) {
        columnsUntil(bucket.start());
        double none = bucket.hasValue() ? 0 : Double.NaN;
        add(
                bucket.start(),
                bucket.status(),
                bucket.min() + none,
                bucket.max() + none,
                bucket.weighted() + none,
                bucket.first() + none,
                bucket.last() + none);
        present(bucket.lastTime(), bucket.last(), bucket.ended());
        columnsTo = bucket.end();
    }

    /** Tells what is known of the columns without anything before an instant. */
    void columnsUntil(long end) {
        if (columnsTo < end) {
            gaps(columnsTo, end);
        }
    }

    private void add(long time, int code, double... numbers) {
        if (size == times.length) {
            grow();
        }
        times[size] = Math.floorDiv(time, MILLI);
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

    TrendSeries build() {
        return new TrendSeries(
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
