package io.plenum.trend.exchange;

import io.plenum.point.Sample;
import java.sql.SQLException;

/** Is given the samples of a file, one by one. */
@FunctionalInterface
interface SampleConsumer {

    void take(Sample sample) throws SQLException;
}
