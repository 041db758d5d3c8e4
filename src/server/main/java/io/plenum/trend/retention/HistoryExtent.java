package io.plenum.trend.retention;

import io.plenum.trend.Sql;
import io.plenum.trend.TrendResolution;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When each resolution begins: kept beside the history, because to look for it in the history takes ever longer. */
public final class HistoryExtent {

    private static final String EARLIEST = "SELECT earliest FROM history_extent WHERE resolution = :resolution";
    private static final String BEGIN = """
            INSERT INTO history_extent (resolution, earliest) VALUES (:resolution, :earliest)
            ON CONFLICT (resolution) DO UPDATE SET earliest = least(history_extent.earliest, excluded.earliest)""";
    private static final String FORGET = """
            UPDATE history_extent SET earliest = greatest(earliest, :before) WHERE resolution = :resolution""";

    private final JdbcClient jdbc;

    public HistoryExtent(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Null while there is nothing. */
    @Nullable
    public Instant earliest(TrendResolution resolution) {
        return jdbc.sql(EARLIEST)
                .param("resolution", resolution.table())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    /** Something so early is stored, in the caller's transaction. */
    public void begin(TrendResolution resolution, Instant earliest) {
        jdbc.sql(BEGIN)
                .param("resolution", resolution.table())
                .param("earliest", Sql.time(earliest))
                .update();
    }

    /** What is earlier is dropped, in the caller's transaction. */
    void forget(TrendResolution resolution, Instant before) {
        jdbc.sql(FORGET)
                .param("resolution", resolution.table())
                .param("before", Sql.time(before))
                .update();
    }
}
