package io.plenum.upkeep.wear;

import io.plenum.trend.bucket.Bucket;
import io.plenum.trend.bucket.SampleFeed;
import io.plenum.trend.bucket.StoredBucket;
import io.plenum.trend.coverage.Coverage;
import java.util.Arrays;

/**
 * From when until when which value of a point was known to hold, in the order of time; where nothing holds, nobody knows. Times are
 * microseconds since 1970 UTC.
 */
final class Holds implements SampleFeed {

    /** Holds of which only the mean is kept are marked so. */
    private static final byte MEAN = 1;

    private final Coverage coverage;
    private final long begin;
    private final long end;
    private long[] from = new long[64];
    private long[] to = new long[64];
    private double[] value = new double[64];
    private byte[] kind = new byte[64];
    private int size;
    private double before = Double.NaN;
    private boolean open;
    private long openFrom;
    private long openUntil;
    private double openValue;

    /**
     * None yet.
     *
     * @param begin of the time that is wanted
     * @param end from which on nothing is known
     */
    Holds(Coverage coverage, long begin, long end) {
        this.coverage = coverage;
        this.begin = begin;
        this.end = end;
    }

    int size() {
        return size;
    }

    long from(int index) {
        return from[index];
    }

    long to(int index) {
        return to[index];
    }

    double value(int index) {
        return value[index];
    }

    /** Whether only the mean of that time is kept: in it the point may have changed. */
    boolean isMean(int index) {
        return kind[index] == MEAN;
    }

    /** The last value that could be trusted before the first hold; NaN where there was none lately. */
    double before() {
        return before;
    }

    @Override
    public void counted(long time, double last) {
        before = last;
    }

    @Override
    public void carry(long time, double last, int status) {
        if (isValue(last, status)) {
            before = last;
            hold(begin, coverage.holdsUntil(time), last);
        }
    }

    @Override
    public void sample(long time, double next, int status) {
        close(time);
        if (isValue(next, status)) {
            hold(time, coverage.holdsUntil(time), next);
        }
    }

    private static boolean isValue(double number, int status) {
        return Bucket.isLive(status) && !Double.isNaN(number);
    }

    private void hold(long since, long until, double held) {
        open = true;
        openFrom = since;
        openUntil = until;
        openValue = held;
    }

    /** The stored row tells what held within its time, and how long; not when. */
    @Override
    public void row(StoredBucket row, long until) {
        close(row.start());
        long covered = Math.min(until - row.start(), Math.round(row.covered() * 1e6));
        if (covered > 0) {
            add(row.start(), row.start() + covered, row.weighted(), MEAN);
        }
        if (Bucket.isLive(row.ended())) {
            hold(until, coverage.holdsUntil(row.lastTime()), row.last());
        }
    }

    @Override
    public void end() {
        close(end);
    }

    private void close(long next) {
        if (open) {
            long until = Math.min(next, Math.min(openUntil, end));
            // A value that held for no time was there all the same.
            if (until >= openFrom) {
                add(openFrom, until, openValue, (byte) 0);
            }
            open = false;
        }
    }

    private void add(long since, long until, double held, byte how) {
        if (how == 0 && size > 0 && kind[size - 1] == 0 && to[size - 1] == since && value[size - 1] == held) {
            to[size - 1] = until;
            return;
        }
        if (size == from.length) {
            grow();
        }
        from[size] = since;
        to[size] = until;
        value[size] = held;
        kind[size] = how;
        size++;
    }

    private void grow() {
        from = Arrays.copyOf(from, size * 2);
        to = Arrays.copyOf(to, size * 2);
        value = Arrays.copyOf(value, size * 2);
        kind = Arrays.copyOf(kind, size * 2);
    }
}
