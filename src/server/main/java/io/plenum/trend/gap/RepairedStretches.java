package io.plenum.trend.gap;

import io.plenum.point.PointId;
import io.plenum.trend.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which stretches of history were repaired. Calls may throw Spring's {@code DataAccessException} while the database is away. */
@Repository
public class RepairedStretches {

    /** Stretches that follow each other are one to whoever looks: pages of one repair touch. */
    private static final String READ = """
            SELECT point_id, since, until, samples FROM repaired_stretch
            WHERE point_id = ANY (CAST(:points AS integer[])) AND until > :from AND since < :to ORDER BY point_id, since""";

    private final JdbcClient jdbc;

    public RepairedStretches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that overlap a time, by point and in the order of time; such as touch are one. Points without any are left out. */
    public Map<PointId, List<RepairedStretch>> of(Collection<PointId> points, Instant from, Instant to) {
        Map<PointId, List<RepairedStretch>> found = new HashMap<>();
        jdbc.sql(READ)
                .param("points", Sql.ids(points))
                .param("from", Sql.time(from))
                .param("to", Sql.time(to))
                .query((row, number) -> stretch(row))
                .list()
                .forEach(stretch -> add(found.computeIfAbsent(stretch.point(), any -> new ArrayList<>()), stretch));
        return found;
    }

    private static void add(List<RepairedStretch> stretches, RepairedStretch next) {
        RepairedStretch last = stretches.isEmpty() ? null : stretches.getLast();
        if (last == null || next.since().isAfter(last.until())) {
            stretches.add(next);
        } else {
            Instant until = next.until().isAfter(last.until()) ? next.until() : last.until();
            int samples = last.samples() + next.samples();
            stretches.set(stretches.size() - 1, new RepairedStretch(last.point(), last.since(), until, samples));
        }
    }

    private static RepairedStretch stretch(ResultSet row) throws SQLException {
        return new RepairedStretch(new PointId(row.getInt(1)), instant(row, 2), instant(row, 3), row.getInt(4));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
