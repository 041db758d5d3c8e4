package io.plenum.trend.gap;

import io.plenum.point.PointId;
import io.plenum.trend.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Which repaired stretches nobody has looked at for faults since they were stored; one that has grown is one of them again. Calls may
 * throw Spring's {@code DataAccessException} while the database is away.
 */
@Repository
public class RepairsToJudge {

    private static final int BATCH = 500;

    private static final String DUE = """
            SELECT point_id, since, until, samples FROM repaired_stretch
            WHERE judged IS DISTINCT FROM until AND repaired <= ? ORDER BY since, point_id LIMIT ?""";
    private static final String JUDGED =
            "UPDATE repaired_stretch SET judged = ? WHERE point_id = ? AND since = ? AND until = ?";

    private final JdbcTemplate jdbc;

    public RepairsToJudge(DataSource database) {
        jdbc = new JdbcTemplate(database);
    }

    /**
     * The oldest first.
     *
     * @param stored those that were stored until then
     * @param most as many at most
     */
    public List<RepairedStretch> due(Instant stored, int most) {
        return jdbc.query(DUE, (row, number) -> stretch(row), Sql.time(stored), most);
    }

    /** They are due no more, as far as they reach. */
    public void judged(Collection<RepairedStretch> stretches) {
        jdbc.batchUpdate(JUDGED, stretches, BATCH, (row, stretch) -> {
            row.setObject(1, Sql.time(stretch.until()));
            row.setInt(2, stretch.point().value());
            row.setObject(3, Sql.time(stretch.since()));
            row.setObject(4, Sql.time(stretch.until()));
        });
    }

    private static RepairedStretch stretch(ResultSet row) throws SQLException {
        return new RepairedStretch(new PointId(row.getInt(1)), instant(row, 2), instant(row, 3), row.getInt(4));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
