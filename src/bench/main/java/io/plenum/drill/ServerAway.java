package io.plenum.drill;

import io.plenum.drill.synthetic.Production;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/**
 * The server is gone for a while, without a word or as for an upgrade; the gateway goes on. Counts what is lost, how soon values are
 * current again, and how fast the backlog drains beside the live values.
 */
final class ServerAway implements Drill {

    private static final Duration DRAIN = Duration.ofHours(1);

    /** How the server goes. */
    enum End {
        KILLED,
        /** It comes again as another build, where {@code -Ddrill.server.next} names its class path. */
        UPGRADED
    }

    private final End end;

    ServerAway(End end) {
        this.end = end;
    }

    @Override
    public void run(DrillRig rig, DrillFigures figures, Duration length)
            throws IOException, InterruptedException, SQLException {
        long from = Production.tick(Instant.now());
        if (end == End.KILLED) {
            rig.server().kill();
        } else {
            rig.server().close();
            String next = System.getProperty("drill.server.next");
            if (next != null) {
                System.setProperty("drill.server", next);
            }
        }
        Thread.sleep(length);
        rig.startServer();
        rig.awaitServer();
        long until = Production.tick(Instant.now());
        Instant back = Instant.now();
        Drain drain = new Drain(rig, from, until);
        Thread watching = Thread.ofVirtual().start(drain);
        rig.await(Duration.ofMinutes(2), "current values", () -> rig.current() > 0.99);
        figures.atMost(10, "until all values are current again", "s", seconds(Duration.between(back, Instant.now())));
        watching.join(DRAIN);
        figures.note("backlog", "samples", (double) drain.backlog());
        figures.atLeast(3, "drain rate beside live rate", "times", drain.rate() / rig.rate());
        FinalCount.print(FinalCount.take(rig), figures, 0);
    }

    static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }
}
