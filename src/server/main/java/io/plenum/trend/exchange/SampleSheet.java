package io.plenum.trend.exchange;

import io.plenum.point.Point;
import io.plenum.point.Sample;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;

/** A file that is being written, row by row. */
interface SampleSheet extends Closeable {

    /**
     * A row with a value.
     *
     * @param repaired whether it was read back from the controller's memory
     */
    void write(Point point, Sample sample, boolean repaired) throws IOException;

    /** From here on the point has no value; the word in the place of the quality says why. */
    void silence(Point point, Instant time, String why) throws IOException;
}
