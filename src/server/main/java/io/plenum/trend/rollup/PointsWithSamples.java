package io.plenum.trend.rollup;

import io.plenum.trend.Sql;
import io.plenum.trend.read.TimeSpan;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which points have samples in a time. */
public final class PointsWithSamples {

    private static final String HEARD = """
            SELECT point_id FROM sample WHERE time >= :from AND time < :to
            UNION SELECT point_id FROM sample_pack
            WHERE since > CAST(:from AS timestamptz) - INTERVAL '7 days' AND since < :to AND until >= :from""";

    private static final String CHUNKS = """
            SELECT range_start, range_end FROM timescaledb_information.chunks WHERE hypertable_name IN ('sample', 'sample_pack')""";

    private final JdbcClient jdbc;

    public PointsWithSamples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public BitSet between(Instant from, Instant to) {
        BitSet points = new BitSet();
        jdbc.sql(HEARD).param("from", Sql.time(from)).param("to", Sql.time(to)).query(row -> {
            points.set(row.getInt(1));
        });
        return points;
    }

    /** Times outside of which there is no sample at all. */
    List<TimeSpan> chunks() {
        return TimeSpan.all(jdbc.sql(CHUNKS)
                .query((row, number) -> new TimeSpan(
                        row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant()))
                .list());
    }
}
