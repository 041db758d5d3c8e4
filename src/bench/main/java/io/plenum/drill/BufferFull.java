package io.plenum.drill;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import tools.jackson.databind.JsonNode;

/** The server is away until the gateway's buffer is full: what it says was dropped is what history lacks, and it is at the right end. */
final class BufferFull implements Drill {

    private final boolean keepsOldest;

    BufferFull(boolean keepsOldest) {
        this.keepsOldest = keepsOldest;
    }

    static List<String> options(String keep) {
        return List.of("--buffer-size", "8MB", "--keep", keep);
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
        figures.atMost(
                0,
                "lost and not counted by the gateway, or the other way round",
                "samples",
                Math.abs(tally.lost() - dropped(rig)));
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
