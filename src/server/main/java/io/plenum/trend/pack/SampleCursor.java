package io.plenum.trend.pack;

import java.sql.SQLException;

/** Goes through samples in the order of points and times. */
interface SampleCursor extends AutoCloseable {

    /** To the next sample; @return false where there is none. */
    boolean next() throws SQLException;

    int point();

    /** Microseconds since 1970 UTC. */
    long time();

    double value();

    int status();

    @Override
    void close() throws SQLException;
}
