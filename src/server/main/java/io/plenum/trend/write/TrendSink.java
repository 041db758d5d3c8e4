package io.plenum.trend.write;

import io.plenum.point.Sample;
import java.util.List;

/** Takes samples for the store. Returns at once; what cannot be stored now goes to the spool. */
public interface TrendSink {

    /**
     * Takes some of them.
     *
     * @param samples handed over: nobody changes the list from here on
     */
    void accept(List<Sample> samples);
}
