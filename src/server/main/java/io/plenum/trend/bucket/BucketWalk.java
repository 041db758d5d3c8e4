package io.plenum.trend.bucket;

import io.plenum.trend.coverage.Coverage;
import org.jspecify.annotations.Nullable;

/**
 * Goes through what is known of one point in the order of time, samples one by one or what is stored of whole stretches, and says
 * bucket by bucket what became of it. A value holds until the next one as far as its cover reaches. Times are microseconds since
 * 1970 UTC.
 */
public final class BucketWalk implements SampleFeed {

    /** Is given each bucket in which there was anything, in the order of time. */
    @FunctionalInterface
    public interface Sink {
        void take(Bucket bucket);
    }

    private final BucketGrid grid;
    private final Coverage coverage;
    private final long from;
    private final long to;
    private final Sink sink;
    private @Nullable Bucket open;
    private boolean begun;
    private long lastTime;
    private double lastValue;
    private int lastStatus;
    private long heldFrom;
    private long holdsUntil;
    private long countedAt = Long.MIN_VALUE;
    private double counted;

    /**
     * @param from start of the first bucket that is wanted
     * @param to end of what is known; nothing holds beyond it
     */
    public BucketWalk(BucketGrid grid, Coverage coverage, long from, long to, Sink sink) {
        this.grid = grid;
        this.coverage = coverage;
        this.from = from;
        this.to = to;
        this.sink = sink;
    }

    @Override
    public void counted(long time, double value) {
        countedAt = time;
        counted = Bucket.bounded(value);
    }

    @Override
    public void carry(long time, double value, int status) {
        present(time, Bucket.bounded(value), status, from);
    }

    @Override
    public void sample(long time, double number, int status) {
        double value = Bucket.bounded(number);
        advance(time);
        Bucket bucket = at(time);
        mark(bucket, time);
        if (Bucket.isLive(status)) {
            if (countedAt != Long.MIN_VALUE && time - countedAt <= CounterRise.LONGEST) {
                bucket.rise(CounterRise.between(counted, value));
            }
        }
        bucket.sample(time, value, status);
        present(time, value, status, time);
    }

    @Override
    public void row(StoredBucket row, long end) {
        advance(row.start());
        at(row.start()).add(row);
        present(row.lastTime(), row.last(), row.ended(), end);
    }

    @Override
    public void end() {
        advance(to);
        emit();
    }

    private void present(long time, double value, int status, long held) {
        begun = true;
        lastTime = time;
        lastValue = value;
        lastStatus = status;
        heldFrom = held;
        if (Bucket.isLive(status)) {
            holdsUntil = coverage.holdsUntil(time);
            countedAt = time;
            counted = value;
        }
    }

    /** Deals out how long the present value held before an instant. */
    private void advance(long until) {
        if (!begun || !Bucket.isLive(lastStatus)) {
            return;
        }
        long end = Math.min(Math.min(until, to), holdsUntil);
        while (heldFrom < end) {
            Bucket bucket = at(heldFrom);
            long stop = Math.min(end, bucket.end());
            bucket.hold(heldFrom, stop, lastTime, lastValue, lastStatus);
            heldFrom = stop;
        }
    }

    /** A mark is in force until another sample comes, however long that takes; it is no value, so it is told there. */
    private void mark(Bucket bucket, long time) {
        if (begun && !Bucket.isLive(lastStatus) && time > bucket.start()) {
            bucket.marked(lastStatus);
        }
    }

    private Bucket at(long time) {
        Bucket bucket = open;
        if (bucket == null || time >= bucket.end()) {
            emit();
            long start = grid.start(time);
            bucket = new Bucket(start, grid.end(start));
            open = bucket;
        }
        return bucket;
    }

    private void emit() {
        Bucket bucket = open;
        if (bucket != null && !bucket.isEmpty()) {
            sink.take(bucket);
        }
        open = null;
    }
}
