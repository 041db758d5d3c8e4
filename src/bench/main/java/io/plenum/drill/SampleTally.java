package io.plenum.drill;

import io.plenum.drill.synthetic.Production;
import io.plenum.drill.synthetic.ProductionRun;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was produced beside what history holds of it.
 *
 * @param produced samples of the ticks that were counted
 * @param lostAt lost samples by their tick
 * @param doubled turns of a point that history holds more than once
 * @param wrong samples of a value that was not produced at their time, or of a time at which nothing was produced
 */
record SampleTally(long produced, NavigableMap<Long, Long> lostAt, long doubled, long wrong) {

    private record Stored(long count, double least, double most) {

        boolean isOf(double value) {
            return least == value && most == value;
        }
    }

    /** @param until the last tick that counts */
    static SampleTally of(JdbcClient history, Production production, List<ProductionRun.Ticks> runs, long until) {
        Map<Long, Stored> stored = stored(history, runs.getFirst().first(), until);
        NavigableMap<Long, Long> lost = new TreeMap<>();
        long produced = 0;
        long wrong = 0;
        for (ProductionRun.Ticks run : runs) {
            for (long tick = run.first(); tick <= Math.min(run.last(), until); tick++) {
                long expected = production.size(tick, run.points());
                produced += expected;
                Stored found = stored.remove(tick);
                if (found == null ? expected > 0 : found.count() < expected) {
                    lost.put(tick, expected - (found == null ? 0 : found.count()));
                }
                wrong += found == null || found.isOf(production.value(tick)) ? 0 : found.count();
            }
        }
        // What a killed process had handed in and could not note any more is one tick at most.
        runs.forEach(run -> stored.remove(run.last() + 1));
        wrong += stored.values().stream().mapToLong(Stored::count).sum();
        return new SampleTally(produced, lost, doubled(history, runs.getFirst().first(), until), wrong);
    }

    private static Map<Long, Stored> stored(JdbcClient history, long from, long until) {
        Map<Long, Stored> stored = new HashMap<>();
        history.sql(
                        "SELECT time, count(*), min(value), max(value) FROM sample WHERE time BETWEEN ? AND ? AND status = 0"
                                + " GROUP BY time")
                .params(Timestamp.from(Production.time(from)), Timestamp.from(Production.time(until)))
                .query(row -> {
                    stored.put(
                            Production.tick(row.getTimestamp(1).toInstant()),
                            new Stored(row.getLong(2), row.getDouble(3), row.getDouble(4)));
                });
        return stored;
    }

    private static long doubled(JdbcClient history, long from, long until) {
        return history.sql("SELECT coalesce(sum(times - 1), 0) FROM (SELECT count(*) AS times FROM sample"
                        + " WHERE time BETWEEN ? AND ? AND status = 0 GROUP BY point_id, value) AS turn")
                .params(Timestamp.from(Production.time(from)), Timestamp.from(Production.time(until)))
                .query(Long.class)
                .single();
    }

    long lost() {
        return lostAt.values().stream().mapToLong(Long::longValue).sum();
    }
}
