package io.plenum.ingest;

/** What a batch of a gateway holds; each kind has sequences of its own. */
public enum BatchStream {
    SAMPLES,
    /** What devices and controllers reported. */
    REPORTS
}
