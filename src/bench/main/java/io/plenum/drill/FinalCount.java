package io.plenum.drill;

import io.plenum.drill.synthetic.Production;
import io.plenum.drill.synthetic.ProductionRun;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Waits until all that was produced is in history, or nothing more comes, and counts. */
final class FinalCount {

    private static final Duration SILENCE = Duration.ofSeconds(30);

    private FinalCount() {}

    /** Of everything up to now. */
    static SampleTally take(DrillRig rig) throws IOException, InterruptedException, SQLException {
        long until = Production.tick(Instant.now());
        Thread.sleep(2 * Production.TICK_MILLIS + 1000);
        List<ProductionRun.Ticks> runs = rig.runs();
        long expected = expected(rig.production(), runs, until);
        long stored = -1;
        Instant progress = Instant.now();
        while (stored < expected && Instant.now().isBefore(progress.plus(SILENCE))) {
            long now = stored(rig, runs.getFirst().first(), until);
            if (now > stored) {
                stored = now;
                progress = Instant.now();
            }
            Thread.sleep(1000);
        }
        return rig.ask(jdbc -> SampleTally.of(jdbc, rig.production(), runs, until));
    }

    /** Prints what must be so after every drill in which nothing may be lost. */
    static void print(SampleTally tally, DrillFigures figures, double lost) {
        figures.note("produced", "samples", (double) tally.produced());
        figures.atMost(lost, "lost", "samples", (double) tally.lost());
        figures.atMost(0, "doubled", "samples", (double) tally.doubled());
        figures.atMost(0, "not as produced", "samples", (double) tally.wrong());
    }

    static long expected(Production production, List<ProductionRun.Ticks> runs, long until) {
        long expected = 0;
        for (ProductionRun.Ticks run : runs) {
            for (long tick = run.first(); tick <= Math.min(run.last(), until); tick++) {
                expected += production.size(tick, run.points());
            }
        }
        return expected;
    }

    /** Samples of the ticks, as history has them. */
    static long stored(DrillRig rig, long from, long until) throws SQLException {
        return rig.ask(jdbc -> jdbc.sql("SELECT count(*) FROM sample WHERE time BETWEEN ? AND ? AND status = 0")
                .params(Timestamp.from(Production.time(from)), Timestamp.from(Production.time(until)))
                .query(Long.class)
                .single());
    }
}
