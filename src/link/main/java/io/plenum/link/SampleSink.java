package io.plenum.link;

import io.plenum.point.Sample;
import java.util.List;

/** Where connectors hand in what they read. Never blocks: it is called from protocol threads. */
public interface SampleSink {

    /**
     * Takes one batch.
     *
     * @param samples what came together: an answer, a notification, a sweep; in the order of arrival. The list is handed over:
     *     nobody changes it from here on
     */
    void accept(List<Sample> samples);
}
