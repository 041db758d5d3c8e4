package io.plenum.trend;

import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Measures the disk that history needs, in bytes for each sample taken: the samples themselves and each rollup of them, beside
 * a plain PostgreSQL table of the samples with the same index. 200 points, two days once a minute.
 */
public final class StorageBench {

    private static final int POINTS = 200;
    private static final int HOURS = 48;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private StorageBench() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException, SQLException {
        try (BenchDatabase database = new BenchDatabase()) {
            fill(database);
            JdbcClient jdbc = database.jdbc();
            jdbc.sql("CREATE TABLE plain AS SELECT * FROM sample").update();
            jdbc.sql("CREATE UNIQUE INDEX ON plain (point_id, time DESC)").update();
            double samples = 60.0 * HOURS * POINTS;
            double plain = size(jdbc, "pg_total_relation_size('plain')") / samples;
            for (String table : List.of("sample", "sample_5min", "sample_hour", "sample_day")) {
                double bytes = size(jdbc, "hypertable_size('" + table + "')") / samples;
                database.print("storage", table, "bytes/sample", bytes, plain);
            }
        }
    }

    private static double size(JdbcClient jdbc, String function) {
        return jdbc.sql("SELECT " + function).query(Long.class).single();
    }

    private static void fill(BenchDatabase database) throws SQLException {
        for (int hour = 0; hour < HOURS; hour++) {
            List<Sample> batch = new ArrayList<>();
            for (int number = 0; number < 60 * POINTS; number++) {
                Instant time = START.plusSeconds(3600L * hour + 60L * (number / POINTS));
                batch.add(new Sample(new PointId(number % POINTS + 1), time, Math.sin(number), Quality.GOOD));
            }
            SampleCopy.write(database.pool(), SampleCopy.encode(batch));
        }
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database.pool()));
        Rollups rollups = new Rollups(database.jdbc(), transaction, Clock.systemUTC());
        while (rollups.step(false) > 0) {
            // Until nothing is due.
        }
    }
}
