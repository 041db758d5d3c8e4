package io.plenum.trend;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One transaction's work on the rollups: from what changed to everything that it changes. */
final class DueWork {

    private static final String NOT_HEARD = """
            SELECT p.id FROM unnest(CAST(:points AS integer[])) AS p (id) WHERE NOT EXISTS (
                SELECT FROM sample WHERE point_id = p.id AND time >= :from AND time < :to)""";
    private static final String NEXT_COUNT = """
            SELECT p.id, s.time FROM unnest(CAST(:points AS integer[])) AS p (id) CROSS JOIN LATERAL (
                SELECT time FROM sample WHERE point_id = p.id AND time >= :from AND status < 5
                  AND time < CAST(:from AS timestamptz) + INTERVAL '31 days' ORDER BY time LIMIT 1) AS s
            WHERE s.time < :closed""";
    private static final String HEARD = """
            SELECT DISTINCT point_id FROM sample
            WHERE time > CAST(:from AS timestamptz) - INTERVAL '15 minutes' AND time < :to""";

    private final JdbcClient jdbc;
    private final DueStore list;
    private final RollupStore rollups;
    private final Instant closed;
    private final Instant horizon;

    /**
     * @param closed end of the last five minutes that are over
     * @param horizon start of the samples that are kept
     */
    DueWork(JdbcClient jdbc, DueStore list, Instant closed, Instant horizon) {
        this.jdbc = jdbc;
        this.list = list;
        this.closed = closed;
        this.horizon = horizon;
        rollups = new RollupStore(jdbc);
    }

    /** What changed, and what its last values carry into. */
    void changed(Due due) {
        Instant carried = due.until().plus(RollupStore.HOLD);
        Instant over = later(due.until(), closed);
        if (carried.isAfter(over)) {
            list.noteSilence(new Due(over, carried, due.points()));
            carried = over;
        }
        Due whole = new Due(due.since(), carried, due.points());
        write(whole);
        followingCounts(whole);
    }

    /** A counter's next sample counts from the one that came late, however much later it was. */
    private void followingCounts(Due due) {
        BitSet counters = rollups.counters(due.points());
        if (counters.isEmpty()) {
            return;
        }
        DueHours following = new DueHours();
        jdbc.sql(NEXT_COUNT)
                .param("points", Due.array(counters))
                .param("from", RollupStore.utc(due.until()))
                .param("closed", RollupStore.utc(closed))
                .query(row -> {
                    following.add(
                            row.getInt("id"),
                            row.getTimestamp("time").toInstant().getEpochSecond());
                });
        following.merged().forEach(this::write);
    }

    /** Points that were heard again are due again by themselves; the others' last value holds on for a while. */
    void fellSilent(Due due) {
        write(new Due(due.since(), due.until(), points(NOT_HEARD, due)));
    }

    void rebuildDay(Instant start) {
        Instant end = start.plus(1, ChronoUnit.DAYS);
        Due day = new Due(start, end.isBefore(closed) ? end : closed, new BitSet());
        for (String table : new String[] {"sample_5min", "sample_hour"}) {
            jdbc.sql("DELETE FROM " + table + " WHERE time >= :from AND time < :to")
                    .param("from", RollupStore.utc(start))
                    .param("to", RollupStore.utc(end))
                    .update();
        }
        write(new Due(day.since(), day.until(), points(HEARD, day)));
    }

    private BitSet points(String sql, Due due) {
        BitSet points = new BitSet();
        jdbc.sql(sql)
                .param("points", due.array())
                .param("from", RollupStore.utc(due.since()))
                .param("to", RollupStore.utc(due.until()))
                .query(row -> {
                    points.set(row.getInt(1));
                });
        return points;
    }

    private void write(Due due) {
        Instant since = later(due.since(), horizon);
        if (since.isBefore(due.until()) && !due.points().isEmpty()) {
            rollups.write(new Due(since, due.until(), due.points()));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
