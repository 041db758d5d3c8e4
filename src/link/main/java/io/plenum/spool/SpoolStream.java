package io.plenum.spool;

/** The streams of a gateway's buffer. */
public enum SpoolStream {
    SAMPLES,
    REPORTS
}
