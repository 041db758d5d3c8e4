package io.plenum.link;

import io.plenum.point.Sample;

/** Where connectors hand in what they read. Never blocks: it is called from protocol threads. */
public interface SampleSink {

    void accept(Sample sample);
}
