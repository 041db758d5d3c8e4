package io.plenum.trend.bucket;

/**
 * A row of a rollup; the columns mean the same as in {@link Bucket}. Times are microseconds since 1970 UTC.
 *
 * @param increase 0 where the point is no counter
 */
public record StoredBucket(
        int point,
        long start,
        double min,
        double max,
        double mean,
        double weighted,
        double first,
        double last,
        long firstTime,
        long lastTime,
        int count,
        double covered,
        double increase,
        int status,
        int ended) {}
