package io.plenum.trend;

import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.trend.rollup.Rollups;
import io.plenum.trend.write.SampleCopy;
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
 * Measures how many samples a second are rolled up to hours and days, beside hand-written SQL that only groups the same samples
 * into the same two resolutions (no weighting, no held values, no counters). 500 points, a day once a minute.
 */
public final class RollupBench {

    private static final int POINTS = 500;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final String BY_HAND = """
            INSERT INTO %s (point_id, time, min, max, mean, weighted, first, last, first_time, last_time, count, covered, status)
            SELECT point_id, time_bucket(CAST('%s' AS interval), time), min(value), max(value), avg(value), avg(value),
                   first(value, time), last(value, time), min(time), max(time), count(*), 0, max(status)
            FROM sample GROUP BY 1, 2""";

    private RollupBench() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        try (BenchDatabase database = new BenchDatabase()) {
            fill(database);
            JdbcClient jdbc = database.jdbc();
            for (String table : List.of("sample_hour", "sample_day")) {
                database.createTwinOf(table, "hand_" + table);
            }
            database.checkpoint();
            double ours = ours(database);
            database.checkpoint();
            double byHand = byHand(jdbc);
            double samples = 24.0 * 60 * POINTS;
            database.print(
                    "rollup", "samples rolled up to hours and days", "samples/s", samples / ours, samples / byHand);
        }
    }

    private static void fill(BenchDatabase database) throws SQLException {
        for (int hour = 0; hour < 24; hour++) {
            List<Sample> batch = new ArrayList<>();
            for (int number = 0; number < 60 * POINTS; number++) {
                Instant time = START.plusSeconds(3600L * hour + 60L * (number / POINTS));
                batch.add(new Sample(new PointId(number % POINTS + 1), time, Math.sin(number), Quality.GOOD));
            }
            SampleCopy.write(database.pool(), SampleCopy.encode(batch));
        }
    }

    private static double ours(BenchDatabase database) {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database.pool()));
        Rollups rollups = new Rollups(database.pool(), transaction, Clock.systemUTC());
        long begin = System.nanoTime();
        while (rollups.step(false) > 0) {
            // Until nothing is due.
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double byHand(JdbcClient jdbc) {
        long begin = System.nanoTime();
        jdbc.sql(BY_HAND.formatted("hand_sample_hour", "1 hour")).update();
        jdbc.sql(BY_HAND.formatted("hand_sample_day", "1 day")).update();
        return (System.nanoTime() - begin) / 1e9;
    }
}
