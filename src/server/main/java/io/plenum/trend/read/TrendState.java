package io.plenum.trend.read;

import io.plenum.trend.Sql;
import io.plenum.trend.TrendResolution;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How far the store is with its own work: what is not rolled up yet, and what is no longer kept. To be read in the same
 * snapshot as the history itself.
 */
public final class TrendState {

    private static final String DUE =
            "SELECT since, until FROM rollup_due WHERE since < ? AND until > ? AND (? OR NOT days) AND points && ?";
    private static final String HORIZONS = "SELECT resolution, before FROM retention_horizon";
    private static final String ZONES = "SELECT DISTINCT zone FROM point_history WHERE point_id = ANY(?)";

    private final JdbcTemplate jdbc;

    public TrendState(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** From which tables a range is to be read. */
    List<RangeSource> sections(PixelColumns bounds, ZoneId zone) {
        return RangeSources.of(bounds, Grid.of(bounds, zone), horizons());
    }

    /** The zone of the points' days; they are of one site in all but the rarest question. */
    ZoneId zone(int[] points) {
        List<String> zones = jdbc.query(ZONES, (row, number) -> row.getString(1), points);
        return zones.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zones.getFirst());
    }

    /** When stored rows of a resolution are not up to date. */
    public List<TimeSpan> due(TrendResolution resolution, int[] points, Instant from, Instant to) {
        List<TimeSpan> due = jdbc.query(
                DUE, TrendState::span, Sql.time(to), Sql.time(from), resolution == TrendResolution.DAY, points);
        return TimeSpan.joined(due);
    }

    private static TimeSpan span(ResultSet row, int number) throws SQLException {
        return new TimeSpan(row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant());
    }

    private Map<TrendResolution, Instant> horizons() {
        Map<TrendResolution, Instant> horizons = new HashMap<>();
        jdbc.query(HORIZONS, row -> {
            for (TrendResolution resolution : TrendResolution.values()) {
                if (resolution.table().equals(row.getString(1))) {
                    horizons.put(resolution, row.getTimestamp(2).toInstant());
                }
            }
        });
        return horizons;
    }
}
