package io.plenum.trend.gap;

import io.plenum.point.Sample;
import io.plenum.trend.Sql;
import io.plenum.trend.write.SampleLoad;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Repository;

/** Stores what was read back, with its mark, in one transaction: all of it or nothing. Twice the same changes nothing. */
@Repository
public class RepairWriter {

    private static final String MARK = """
            INSERT INTO repaired_stretch (point_id, since, until, samples, repaired) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (point_id, since) DO UPDATE SET until = greatest(repaired_stretch.until, excluded.until),
                samples = greatest(repaired_stretch.samples, excluded.samples)""";
    /** A stretch covers hours in which nothing changed, too. */
    private static final String DUE = """
            INSERT INTO rollup_due (since, until, points)
            SELECT date_trunc('hour', CAST(? AS timestamptz), 'UTC'),
                   date_trunc('hour', CAST(? AS timestamptz), 'UTC') + INTERVAL '1 hour', ARRAY[CAST(? AS integer)]""";

    private final DataSource database;

    public RepairWriter(DataSource database) {
        this.database = database;
    }

    /**
     * Stores samples and the stretches in which they are; what history has already stays as it is.
     *
     * @return how many samples were new
     * @throws DataAccessResourceFailureException while the database is away
     */
    public long store(List<Sample> samples, List<RepairedStretch> stretches, Instant now, SampleLoad.Besides besides) {
        try (SampleLoad load = SampleLoad.begin(database)) {
            for (Sample sample : samples) {
                load.add(sample);
            }
            return load.keep((transaction, stored) -> {
                mark(transaction, stretches, now);
                due(transaction, stretches);
                besides.store(transaction, stored);
            });
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("What was read back was not stored", e);
        }
    }

    private static void mark(Connection transaction, List<RepairedStretch> stretches, Instant now) throws SQLException {
        try (PreparedStatement statement = transaction.prepareStatement(MARK)) {
            for (RepairedStretch stretch : stretches) {
                statement.setInt(1, stretch.point().value());
                statement.setObject(2, Sql.time(stretch.since()));
                statement.setObject(3, Sql.time(stretch.until()));
                statement.setInt(4, stretch.samples());
                statement.setObject(5, Sql.time(now));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void due(Connection transaction, List<RepairedStretch> stretches) throws SQLException {
        try (PreparedStatement statement = transaction.prepareStatement(DUE)) {
            for (RepairedStretch stretch : stretches) {
                statement.setObject(1, Sql.time(stretch.since()));
                statement.setObject(2, Sql.time(stretch.until()));
                statement.setInt(3, stretch.point().value());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
