package io.plenum.trend;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of what has to be rolled up, in the caller's transaction. Writers of samples add to it through SampleCopy. */
final class DueStore {

    static final int ROWS = 400;
    private static final String READY = """
            SELECT id, since, until, points, silent FROM rollup_due
            WHERE until <= :closed OR (since < :closed AND NOT silent) ORDER BY since %s LIMIT :rows""";
    private static final String NOTE_REST = """
            INSERT INTO rollup_due (since, until, points, silent)
            VALUES (:since, :until, CAST(:points AS integer[]), false)""";
    private static final String NOTE_SILENCE = """
            INSERT INTO rollup_due (since, until, points, silent)
            VALUES (:since, :until, CAST(:points AS integer[]), true)""";

    private final JdbcClient jdbc;

    DueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param silent only for those points that were not heard in this time */
    record Entry(long id, Due due, boolean silent) {}

    /** Entries of times that are over, and such as began before and go on, a bounded number. */
    List<Entry> ready(Instant closed, boolean newestFirst) {
        return jdbc.sql(READY.formatted(newestFirst ? "DESC" : "ASC"))
                .param("closed", RollupStore.utc(closed))
                .param("rows", ROWS)
                .query(DueStore::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        Instant since = row.getTimestamp("since").toInstant();
        Instant until = row.getTimestamp("until").toInstant();
        Due due = new Due(since, until, points(row.getArray("points")));
        return new Entry(row.getLong("id"), due, row.getBoolean("silent"));
    }

    private static BitSet points(Array array) throws SQLException {
        BitSet points = new BitSet();
        for (Integer point : (Integer[]) array.getArray()) {
            points.set(point);
        }
        return points;
    }

    void noteSilence(Due silence) {
        note(NOTE_SILENCE, silence);
    }

    /** What is left of an entry of which only the beginning is over. */
    void noteRest(Due rest) {
        note(NOTE_REST, rest);
    }

    private void note(String sql, Due due) {
        jdbc.sql(sql)
                .param("since", RollupStore.utc(due.since()))
                .param("until", RollupStore.utc(due.until()))
                .param("points", due.array())
                .update();
    }

    void remove(List<Long> ids) {
        jdbc.sql("DELETE FROM rollup_due WHERE id = ANY (CAST(:ids AS bigint[]))")
                .param("ids", ids.toString().replace('[', '{').replace(']', '}'))
                .update();
    }
}
