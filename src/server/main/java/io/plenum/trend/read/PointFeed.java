package io.plenum.trend.read;

import io.plenum.trend.bucket.SampleFeed;
import io.plenum.trend.bucket.StoredBucket;
import java.util.ArrayDeque;
import java.util.Deque;

/** Brings what is stored of a point and its samples into the one order of time. */
final class PointFeed {

    private final SampleFeed feed;
    private final Deque<StoredBucket> rows = new ArrayDeque<>();
    private final Deque<Long> ends = new ArrayDeque<>();

    PointFeed(SampleFeed feed) {
        this.feed = feed;
    }

    void counted(long time, double value) {
        feed.counted(time, value);
    }

    void carry(long time, double value, int status) {
        feed.carry(time, value, status);
    }

    /** Rows come in the order of time. */
    void row(StoredBucket row, long end) {
        rows.add(row);
        ends.add(end);
    }

    void sample(long time, double value, int status) {
        rowsBefore(time);
        feed.sample(time, value, status);
    }

    void end() {
        rowsBefore(Long.MAX_VALUE);
        feed.end();
    }

    private void rowsBefore(long time) {
        while (!rows.isEmpty() && rows.getFirst().start() < time) {
            feed.row(rows.removeFirst(), ends.removeFirst());
        }
    }
}
