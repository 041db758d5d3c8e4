package io.plenum.trend;

import io.plenum.point.PointId;
import io.plenum.point.Sample;
import io.plenum.trend.read.SampleStream;
import io.plenum.trend.read.TrendReader;
import io.plenum.trend.write.SampleCopy;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Opens this package's classes to the tests of others. */
public final class TrendTestAccess {

    private TrendTestAccess() {}

    /** As the writer does it, without its queue. */
    public static void write(DataSource database, List<Sample> samples) throws SQLException {
        SampleCopy.write(database, SampleCopy.encode(samples));
    }

    public static TrendReader reader(DataSource database, Clock clock) {
        return new TrendReader(database, clock);
    }

    public static List<Sample> samples(DataSource database, PointId point, Instant from, Instant to)
            throws IOException {
        List<Sample> samples = new ArrayList<>();
        new SampleStream(database).each(point, from, to, samples::add);
        return samples;
    }
}
