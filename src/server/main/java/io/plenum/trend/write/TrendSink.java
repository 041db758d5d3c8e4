package io.plenum.trend.write;

import io.plenum.point.Sample;
import java.util.List;

/** Takes samples for the store. Returns at once; what cannot be stored now goes to the spool. */
public interface TrendSink {

    void accept(List<Sample> samples);
}
