package io.plenum.drill;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Server and BACnet gateway are away at the same time, so nobody reads the devices. Their Trend Logs record on; when both are back, history
 * holds each value that the devices had, once.
 */
final class GapRepaired implements Drill {

    /** Each counts up by one once a second. */
    static final int POINTS = 50;

    /** The life of a device is written once a minute, and a gap lies between two stretches of it. */
    private static final Duration BEFORE = Duration.ofMinutes(2);

    /** The job looks every five minutes, at first after three. */
    private static final Duration REPAIR = Duration.ofMinutes(15);

    /** What a point's history holds: its values count up by one. */
    private record Counted(long rows, long values, double least, double most) {

        long missing() {
            return (long) (most - least) + 1 - values;
        }

        long repeated() {
            return rows - values;
        }
    }

    @Override
    public void run(DrillRig rig, DrillFigures figures, Duration length)
            throws IOException, InterruptedException, SQLException {
        Thread.sleep(BEFORE);
        rig.gateway().kill();
        rig.server().kill();
        Instant since = Instant.now();
        Thread.sleep(length);
        rig.startServer();
        rig.awaitServer();
        rig.startGateway();
        rig.awaitCurrent();
        Instant back = Instant.now();
        figures.note("nobody read for", "s", Duration.between(since, back).toMillis() / 1000.0);
        rig.await(REPAIR, "the repair", () -> outcome(rig).equals("REPAIRED"));
        figures.note(
                "repaired after", "s", Duration.between(back, Instant.now()).toMillis() / 1000.0);
        print(rig, figures);
    }

    private static String outcome(DrillRig rig) throws SQLException {
        return rig.ask(jdbc -> jdbc.sql("SELECT outcome FROM gap_repair ORDER BY since DESC LIMIT 1")
                .query(String.class)
                .optional()
                .orElse(""));
    }

    private static void print(DrillRig rig, DrillFigures figures) throws SQLException {
        List<Counted> points = rig.ask(GapRepaired::count);
        figures.note("read back", "samples", rig.ask(jdbc -> jdbc.sql(
                        "SELECT coalesce(sum(samples), 0) FROM repaired_stretch")
                .query(Double.class)
                .single()));
        figures.atLeast(POINTS, "points with a history", "points", points.size());
        figures.atMost(
                0,
                "missing",
                "samples",
                points.stream().mapToLong(Counted::missing).sum());
        // Where what was read live and what was recorded meet, both may hold one value, at times that differ by the way
        // here.
        figures.atMost(
                2,
                "of one value twice, of a point at most",
                "samples",
                points.stream().mapToLong(Counted::repeated).max().orElse(0));
        figures.atMost(0, "rows of one point and time", "rows", rig.ask(GapRepaired::doubled));
    }

    private static List<Counted> count(JdbcClient history) {
        return history.sql(
                        "SELECT count(*) AS rows, count(DISTINCT value) AS values, min(value) AS least, max(value) AS most"
                                + " FROM sample WHERE status = 0 GROUP BY point_id")
                .query(Counted.class)
                .list();
    }

    private static double doubled(JdbcClient history) {
        return history.sql("SELECT count(*) - count(DISTINCT (point_id, time)) FROM sample WHERE status = 0")
                .query(Double.class)
                .single();
    }
}
