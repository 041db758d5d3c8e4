package io.plenum.trend.rollup;

import io.plenum.trend.Sql;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of what has to be rolled up, in the caller's transaction. Writers of samples add to it through SampleCopy. */
public final class RollupQueue {

    public static final int ROWS = 400;
    private static final String HOURS = """
            SELECT id, since, until, points, days, silent FROM rollup_due
            WHERE NOT days AND since < :closed ORDER BY since %s, id LIMIT :rows""";
    private static final String DAYS = """
            SELECT id, since, until, points, days, silent FROM rollup_due
            WHERE days AND until <= :closed ORDER BY since %s, id LIMIT :rows""";
    private static final String NOTE = """
            INSERT INTO rollup_due (since, until, points, days, silent)
            VALUES (:since, :until, CAST(:points AS integer[]), :days, :silent)""";

    private final JdbcClient jdbc;

    public RollupQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is due.
     *
     * @param days local days, else hours
     * @param alone whether nothing follows from it
     */
    record QueuedRollup(long id, PendingRollup due, boolean days, boolean alone) {}

    /** Entries of hours that are over, and such as began before and go on, a bounded number. */
    List<QueuedRollup> hours(Instant closed, boolean newestFirst) {
        return ready(HOURS, closed, newestFirst);
    }

    /** Entries of local days that are over, a bounded number. */
    List<QueuedRollup> days(Instant closed, boolean newestFirst) {
        return ready(DAYS, closed, newestFirst);
    }

    private List<QueuedRollup> ready(String sql, Instant closed, boolean newestFirst) {
        return jdbc.sql(sql.formatted(newestFirst ? "DESC" : "ASC"))
                .param("closed", Sql.time(closed))
                .param("rows", ROWS)
                .query(RollupQueue::entry)
                .list();
    }

    private static QueuedRollup entry(ResultSet row, int number) throws SQLException {
        Instant since = row.getTimestamp("since").toInstant();
        Instant until = row.getTimestamp("until").toInstant();
        PendingRollup due = new PendingRollup(since, until, points(row.getArray("points")));
        return new QueuedRollup(row.getLong("id"), due, row.getBoolean("days"), row.getBoolean("silent"));
    }

    private static BitSet points(Array array) throws SQLException {
        BitSet points = new BitSet();
        for (Integer point : (Integer[]) array.getArray()) {
            points.set(point);
        }
        return points;
    }

    /** Hours that changed, and what follows from that. */
    public void noteHours(PendingRollup due) {
        note(due, false, false);
    }

    /** Hours for which only what comes before them has changed. */
    void noteFollowing(PendingRollup due) {
        note(due, false, true);
    }

    /** Whole local days. */
    void noteDays(PendingRollup due) {
        note(due, true, false);
    }

    /** The rest of an entry, of the same kind. */
    void noteRest(QueuedRollup entry, PendingRollup rest) {
        note(rest, entry.days(), entry.alone());
    }

    private void note(PendingRollup due, boolean days, boolean alone) {
        jdbc.sql(NOTE)
                .param("since", Sql.time(due.since()))
                .param("until", Sql.time(due.until()))
                .param("points", due.array())
                .param("days", days)
                .param("silent", alone)
                .update();
    }

    void remove(List<Long> ids) {
        jdbc.sql("DELETE FROM rollup_due WHERE id = ANY (CAST(:ids AS bigint[]))")
                .param("ids", ids.toString().replace('[', '{').replace(']', '}'))
                .update();
    }
}
