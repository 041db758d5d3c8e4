package io.plenum.trend.retention;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.plenum.spool.SpoolStatus;
import io.plenum.trend.Sql;
import io.plenum.trend.TrendResolution;
import io.plenum.trend.write.TrendWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
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
    /** Counted by the statistics of each chunk, because the planner's own estimate is none before the first analysis. */
    private static final String SIZE = """
            SELECT coalesce(hypertable_size(CAST(:table AS regclass)), 0) AS bytes,
                   (SELECT coalesce(sum(n_live_tup), 0) FROM timescaledb_information.chunks
                    JOIN pg_stat_user_tables ON schemaname = chunk_schema AND relname = chunk_name
                    WHERE hypertable_name = :table) AS number""";
    /** Of the packs that were made last. */
    private static final String IN_A_PACK = """
            SELECT coalesce(avg(count), 0) FROM (SELECT count FROM sample_pack
                WHERE since > CAST(:now AS timestamptz) - INTERVAL '90 days' LIMIT 1000) AS latest""";

    private final JdbcClient jdbc;
    private final TrendWriter writer;
    private final HistoryExtent extent;
    private final Clock clock;
    private volatile List<TableSize> measured = List.of();
    private volatile long due;

    HistoryStatus(JdbcClient jdbc, TrendWriter writer, MeterRegistry meters, Clock clock) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.clock = clock;
        extent = new HistoryExtent(jdbc);
        for (TrendResolution resolution : TrendResolution.values()) {
            Gauge.builder("plenum.trend.size.bytes", this, status -> status.bytes(resolution.table()))
                    .tag("table", resolution.table())
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
            measured =
                    Arrays.stream(TrendResolution.values()).map(this::measure).toList();
            due = jdbc.sql("SELECT count(*) FROM rollup_due").query(Long.class).single();
        } catch (DataAccessException away) {
            log.warn("Sizes of history were not measured: {}", away.getMessage());
        }
    }

    private TableSize measure(TrendResolution resolution) {
        Size own = size(resolution.table());
        Instant oldest = extent.earliest(resolution);
        if (resolution != TrendResolution.RAW) {
            return new TableSize(resolution.table(), own.bytes(), own.rows(), oldest);
        }
        Size packs = size("sample_pack");
        double each = jdbc.sql(IN_A_PACK)
                .param("now", Sql.time(clock.instant()))
                .query(Double.class)
                .single();
        long samples = own.rows() + Math.round(packs.rows() * each);
        return new TableSize(resolution.table(), own.bytes() + packs.bytes(), samples, oldest);
    }

    private record Size(long bytes, long rows) {}

    private Size size(String table) {
        return jdbc.sql(SIZE)
                .param("table", table)
                .query((row, number) -> new Size(row.getLong("bytes"), row.getLong("number")))
                .single();
    }
}
