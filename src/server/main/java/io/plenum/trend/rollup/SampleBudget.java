package io.plenum.trend.rollup;

import io.plenum.trend.bucket.SampleFeed;
import io.plenum.trend.bucket.StoredBucket;

/** Counts the samples that a piece of work reads, and ends it where there are far more than anybody thought. */
final class SampleBudget {

    /** There is too much of it: the same has to be done in smaller pieces. */
    static final class TooMuch extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooMuch() {
            super("More samples than fit into one piece of work", null, false, false);
        }
    }

    private long most = Long.MAX_VALUE;
    private long read;

    /** So many more from here on. */
    void allow(long more) {
        most = more == Long.MAX_VALUE ? more : read + more;
    }

    long read() {
        return read;
    }

    SampleFeed counting(SampleFeed feed) {
        return new SampleFeed() {
            @Override
            public void counted(long time, double value) {
                feed.counted(time, value);
            }

            @Override
            public void carry(long time, double value, int status) {
                feed.carry(time, value, status);
            }

            @Override
            public void sample(long time, double value, int status) {
                if (++read > most) {
                    throw new TooMuch();
                }
                feed.sample(time, value, status);
            }

            @Override
            public void row(StoredBucket row, long end) {
                feed.row(row, end);
            }

            @Override
            public void end() {
                feed.end();
            }
        };
    }
}
