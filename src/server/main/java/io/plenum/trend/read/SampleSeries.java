package io.plenum.trend.read;

import io.plenum.trend.bucket.BucketWalk;
import io.plenum.trend.bucket.SampleFeed;
import io.plenum.trend.bucket.StoredBucket;
import java.util.Arrays;

/**
 * Takes a point's samples and gives them one by one where they fit, in columns where they do not. Holds all of a point's samples at a
 * time: of at most some days.
 */
final class SampleSeries implements SampleFeed {

    private final int limit;
    private final SeriesBuilder single;
    private final SeriesBuilder columns;
    private final BucketWalk walk;
    private final long end;
    private long[] times = new long[256];
    private double[] values = new double[256];
    private byte[] statuses = new byte[256];
    private int size;
    private boolean whole = true;

    /**
     * @param limit most samples that are given one by one
     * @param single where they go one by one
     * @param columns where they go in columns, by {@code walk}
     */
    SampleSeries(int limit, SeriesBuilder single, SeriesBuilder columns, BucketWalk walk, long end) {
        this.limit = limit;
        this.single = single;
        this.columns = columns;
        this.walk = walk;
        this.end = end;
    }

    @Override
    public void carry(long time, double value, int status) {
        single.carried(time, value, status);
        columns.carriedIntoColumns(time, value, status);
        walk.carry(time, value, status);
    }

    @Override
    public void sample(long time, double value, int status) {
        if (!whole) {
            walk.sample(time, value, status);
            return;
        }
        if (size == limit) {
            whole = false;
            for (int i = 0; i < size; i++) {
                walk.sample(times[i], values[i], statuses[i]);
            }
            walk.sample(time, value, status);
            return;
        }
        keep(time, value, status);
    }

    private void keep(long time, double value, int status) {
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            values = Arrays.copyOf(values, size * 2);
            statuses = Arrays.copyOf(statuses, size * 2);
        }
        times[size] = time;
        values[size] = value;
        statuses[size] = (byte) status;
        size++;
    }

    /** What retention has left of samples can only be given in columns. */
    @Override
    public void row(StoredBucket row, long until) {
        if (whole) {
            whole = false;
            for (int i = 0; i < size; i++) {
                walk.sample(times[i], values[i], statuses[i]);
            }
        }
        walk.row(row, until);
    }

    @Override
    public void end() {
        if (!whole) {
            walk.end();
            columns.columnsUntil(end);
            return;
        }
        for (int i = 0; i < size; i++) {
            single.sample(times[i], values[i], statuses[i]);
        }
        single.until(end);
    }

    TrendSeries series() {
        return (whole ? single : columns).build();
    }
}
