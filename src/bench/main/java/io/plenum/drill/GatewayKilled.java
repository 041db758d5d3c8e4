package io.plenum.drill;

import io.plenum.drill.synthetic.Production;
import io.plenum.drill.synthetic.ProductionRun;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;

/** The gateway is killed twenty times at random and started again at once: what had come in the last second may be lost, no more. */
final class GatewayKilled implements Drill {

    private static final int KILLS = 20;
    private static final long SEED = 4711;
    private static final long SECOND = 1000 / Production.TICK_MILLIS;

    @Override
    public void run(DrillRig rig, DrillFigures figures, Duration length)
            throws IOException, InterruptedException, SQLException {
        Random random = new Random(SEED);
        long mean = Math.max(1000, length.toMillis() / KILLS);
        for (int kill = 0; kill < KILLS; kill++) {
            Thread.sleep(random.nextLong(mean / 2, mean * 3 / 2));
            rig.gateway().kill();
            rig.startGateway();
        }
        rig.awaitCurrent();
        SampleTally tally = FinalCount.take(rig);
        FinalCount.print(tally, figures, KILLS * rig.rate());
        figures.atMost(rig.rate(), "lost by one kill at most", "samples", worst(tally.lostAt(), rig.runs()));
        figures.atMost(0, "lost before the last second of a life", "samples", earlier(tally.lostAt(), rig.runs()));
    }

    private static double worst(NavigableMap<Long, Long> lost, List<ProductionRun.Ticks> lives) {
        return lives.stream()
                .mapToLong(life -> sum(lost, life.first(), life.last()))
                .max()
                .orElse(0);
    }

    private static double earlier(NavigableMap<Long, Long> lost, List<ProductionRun.Ticks> lives) {
        return lives.stream()
                .mapToLong(life -> sum(lost, life.first(), life.last() - SECOND))
                .sum();
    }

    private static long sum(NavigableMap<Long, Long> lost, long from, long until) {
        return until < from
                ? 0
                : lost.subMap(from, true, until, true).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
    }
}
