package io.plenum.drill;

import io.plenum.drill.synthetic.Production;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** Between gateway and server nothing comes through for a while, and nobody is told. */
final class LinkCut implements Drill {

    @Override
    public void run(DrillRig rig, DrillFigures figures, Duration length)
            throws IOException, InterruptedException, SQLException {
        LinkProxy proxy = rig.proxy();
        rig.gateway().close();
        rig.startGateway();
        rig.awaitCurrent();
        long from = Production.tick(Instant.now());
        Instant end = Instant.now().plus(length);
        proxy.cut();
        figures.atMost(
                30,
                "until points say that the gateway is away",
                "s",
                ServerAway.seconds(rig.await(length, "gateway away", () -> isAway(rig))));
        Thread.sleep(Math.max(0, Duration.between(Instant.now(), end).toMillis()));
        proxy.mend();
        long until = Production.tick(Instant.now());
        Drain drain = new Drain(rig, from, until);
        Thread watching = Thread.ofVirtual().start(drain);
        figures.atMost(
                60,
                "until all values are current again",
                "s",
                ServerAway.seconds(rig.await(Duration.ofMinutes(5), "current values", () -> rig.current() > 0.99)));
        watching.join();
        figures.note("backlog", "samples", (double) drain.backlog());
        figures.atLeast(3, "drain rate beside live rate", "times", drain.rate() / rig.rate());
        FinalCount.print(FinalCount.take(rig), figures, 0);
    }

    private static boolean isAway(DrillRig rig) throws IOException, InterruptedException {
        for (JsonNode point : rig.api().get("/api/v1/points?size=100").get("items")) {
            JsonNode value = point.get("current");
            if (value == null
                    || !value.get("quality").asString().equals("STALE")
                    || value.get("reason").isNull()) {
                return false;
            }
        }
        return true;
    }
}
