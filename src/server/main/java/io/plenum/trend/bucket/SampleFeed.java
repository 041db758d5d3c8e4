package io.plenum.trend.bucket;

/** Takes what is known of one point in the order of time. Times are microseconds since 1970 UTC. */
public interface SampleFeed {

    /** The last reading that can be trusted before the time that is asked for; told of counters. */
    default void counted(long time, double value) {}

    /** The last sample before the time that is asked for. */
    void carry(long time, double value, int status);

    void sample(long time, double value, int status);

    /** What is stored of a stretch that lies within one bucket, and where that stretch ends. */
    void row(StoredBucket row, long end);

    /** Nothing more comes. */
    void end();
}
