package io.plenum.trend.write;

import io.plenum.point.Sample;
import java.util.List;

/** Takes samples for the store. Returns at once; what cannot be stored now goes to the spool. */
public interface TrendSink {

    /**
     * Takes some that nobody else has: where neither the database nor the spool takes them and memory is full, some are dropped.
     *
     * @param samples handed over: nobody changes the list from here on
     */
    void accept(List<Sample> samples);

    /**
     * Takes some that the caller keeps until they are safe, and hands in again otherwise: none of them is dropped, and the caller bounds
     * how many are under way.
     *
     * @param samples handed over: nobody changes the list from here on
     * @param stored runs once all of them are committed in the database or forced to the disk in the spool, on a thread that must not
     *     wait; never where that cannot be said
     */
    void accept(List<Sample> samples, Runnable stored);
}
