package io.plenum.drill;

import io.plenum.drill.synthetic.Production;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import tools.jackson.databind.JsonNode;

/** The server is away until the gateway's buffer, or its disk, is full: what it says was dropped is what history lacks, and it is at the right end. */
final class BufferFull implements Drill {

    /** Seconds of samples that may be on their way at once. */
    private static final int UNDER_WAY = 2;

    private final boolean keepsOldest;

    BufferFull(boolean keepsOldest) {
        this.keepsOldest = keepsOldest;
    }

    static DrillSetup setup(String keep) {
        return DrillSetup.gateway(List.of("--buffer-size", "2MB", "--keep", keep));
    }

    @Override
    public void run(DrillRig rig, DrillFigures figures, Duration length)
            throws IOException, InterruptedException, SQLException {
        long from = Production.tick(Instant.now());
        rig.server().kill();
        Thread.sleep(length);
        rig.startServer();
        rig.awaitServer();
        long until = Production.tick(Instant.now());
        rig.awaitCurrent();
        SampleTally tally = FinalCount.take(rig);
        FinalCount.print(tally, figures, (double) tally.produced());
        figures.atLeast(1, "lost, so the buffer was full", "samples", (double) tally.lost());
        // The gateway says so every few seconds.
        Thread.sleep(Duration.ofSeconds(15));
        double dropped = dropped(rig);
        figures.note("dropped as the gateway counts", "samples", dropped);
        figures.atMost(0, "lost and not counted by the gateway", "samples", tally.lost() - dropped);
        // What was dropped while it was on its way, and arrived after all.
        figures.atMost(
                UNDER_WAY * rig.rate(), "counted by the gateway and not lost", "samples", dropped - tally.lost());
        figures.atMost(0, "lost at the end that is to be kept", "samples", wrongEnd(tally.lostAt(), from, until));
    }

    private static double dropped(DrillRig rig) throws IOException, InterruptedException {
        for (JsonNode gateway : rig.api().get("/api/v1/gateways").get("items")) {
            if (gateway.get("name").asString().equals("bacnet")) {
                return gateway.get("buffer").get("dropped").asDouble();
            }
        }
        return -1;
    }

    /** In the half of the time away whose samples the setting says are kept. */
    private double wrongEnd(NavigableMap<Long, Long> lost, long from, long until) {
        long middle = keepsOldest ? from + (until - from) / 20 : until - (until - from) / 20;
        return (keepsOldest ? lost.headMap(middle) : lost.tailMap(middle))
                .values().stream().mapToLong(Long::longValue).sum();
    }
}
