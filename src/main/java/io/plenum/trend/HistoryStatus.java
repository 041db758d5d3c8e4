package io.plenum.trend;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How history is doing: what waits on disk, how large each resolution is, how much is still to be rolled up. */
@Component
public class HistoryStatus {

    private static final Logger log = LoggerFactory.getLogger(HistoryStatus.class);
    private static final List<String> TABLES = List.of("sample", "sample_5min", "sample_hour", "sample_day");
    /** Counted by the statistics of each chunk, because the planner's own estimate is none before the first analysis. */
    private static final String SIZE = """
            SELECT coalesce(hypertable_size(CAST(:table AS regclass)), 0) AS bytes,
                   (SELECT coalesce(sum(n_live_tup), 0) FROM timescaledb_information.chunks
                    JOIN pg_stat_user_tables ON schemaname = chunk_schema AND relname = chunk_name
                    WHERE hypertable_name = :table) AS number,
                   (SELECT min(earliest.time) FROM point, LATERAL
                    (SELECT time FROM %s WHERE point_id = point.id ORDER BY time LIMIT 1) earliest) AS oldest""";

    private final JdbcClient jdbc;
    private final TrendWriter writer;
    private volatile List<TableSize> measured = List.of();
    private volatile long due;

    HistoryStatus(JdbcClient jdbc, TrendWriter writer, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.writer = writer;
        for (String table : TABLES) {
            Gauge.builder("plenum.trend.size.bytes", this, status -> status.bytes(table))
                    .tag("table", table)
                    .register(meters);
        }
        Gauge.builder("plenum.trend.rollup.due", this, status -> status.due).register(meters);
    }

    public SpoolStatus spool() {
        return writer.spool();
    }

    /** As last measured, at most five minutes ago; empty while the database has not answered yet. */
    public List<TableSize> tables() {
        return measured;
    }

    /** Entries that wait to be rolled up, as last measured. */
    public long due() {
        return due;
    }

    private double bytes(String table) {
        return measured.stream()
                .filter(size -> size.table().equals(table))
                .mapToLong(TableSize::bytes)
                .sum();
    }

    @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void measure() {
        try {
            measured = TABLES.stream().map(this::measure).toList();
            due = jdbc.sql("SELECT count(*) FROM rollup_due").query(Long.class).single();
        } catch (DataAccessException away) {
            log.debug("Sizes were not measured", away);
        }
    }

    private TableSize measure(String table) {
        return jdbc.sql(SIZE.formatted(table))
                .param("table", table)
                .query((row, number) -> {
                    Timestamp oldest = row.getTimestamp("oldest");
                    return new TableSize(
                            table,
                            row.getLong("bytes"),
                            row.getLong("number"),
                            oldest == null ? null : oldest.toInstant());
                })
                .single();
    }
}
