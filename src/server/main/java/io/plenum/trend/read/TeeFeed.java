package io.plenum.trend.read;

import io.plenum.trend.bucket.SampleFeed;
import io.plenum.trend.bucket.StoredBucket;

/** Gives both the same. */
public record TeeFeed(SampleFeed one, SampleFeed other) implements SampleFeed {

    @Override
    public void counted(long time, double value) {
        one.counted(time, value);
        other.counted(time, value);
    }

    @Override
    public void carry(long time, double value, int status) {
        one.carry(time, value, status);
        other.carry(time, value, status);
    }

    @Override
    public void sample(long time, double value, int status) {
        one.sample(time, value, status);
        other.sample(time, value, status);
    }

    @Override
    public void row(StoredBucket row, long end) {
        one.row(row, end);
        other.row(row, end);
    }

    @Override
    public void end() {
        one.end();
        other.end();
    }
}
