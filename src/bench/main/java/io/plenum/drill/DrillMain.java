package io.plenum.drill;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * {@code ./plenum drill NAME [SECONDS] [POINTS] [MILLISECONDS]}: what goes wrong, for how long, and how many points have a new value
 * how often. Ends with 1 where something does not hold.
 */
public final class DrillMain {

    private static final int POINTS = 5000;
    private static final int INTERVAL = 1000;

    /** @param options of the gateway's command line */
    private record Named(int seconds, Drill drill, List<String> options) {}

    private DrillMain() {}

    private static Map<String, Named> drills() {
        return Map.ofEntries(
                entry("server", new Named(600, new ServerAway(ServerAway.End.KILLED), List.of())),
                entry("upgrade", new Named(30, new ServerAway(ServerAway.End.UPGRADED), List.of())),
                entry("gateway", new Named(300, new GatewayKilled(), List.of())),
                entry("link", new Named(3600, new LinkCut(), List.of())),
                entry("database", new Named(120, new DatabaseAway(), List.of())),
                entry("oldest", new Named(180, new BufferFull(true), BufferFull.options("oldest"))),
                entry("newest", new Named(180, new BufferFull(false), BufferFull.options("newest"))),
                entry("disk-oldest", new Named(240, SmallDisk.of(new BufferFull(true)), SmallDisk.options("oldest"))),
                entry("disk-newest", new Named(240, SmallDisk.of(new BufferFull(false)), SmallDisk.options("newest"))),
                entry("latency", new Named(60, new Latency(), List.of())),
                entry("memory", new Named(60, new Memory(), List.of())),
                entry("stolen", new Named(20, new StolenCertificate(), List.of())));
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        Named named = drills().get(arguments.length == 0 ? "" : arguments[0]);
        if (named == null) {
            System.err.println("Drills: "
                    + String.join(", ", drills().keySet().stream().sorted().toList()));
            System.exit(1);
            return;
        }
        PrintStream out = System.out;
        System.setOut(System.err);
        DrillFigures figures = new DrillFigures(out, arguments[0]);
        Duration length = Duration.ofSeconds(number(arguments, 1, named.seconds()));
        Duration interval = Duration.ofMillis(number(arguments, 3, INTERVAL));
        try (DrillRig rig = new DrillRig(number(arguments, 2, POINTS), interval)) {
            // Whoever ends the drill early must not keep its processes.
            Runtime.getRuntime().addShutdownHook(new Thread(rig::abandon));
            run(rig, named, figures, length);
        }
        System.exit(figures.good() ? 0 : 1);
    }

    private static int number(String[] arguments, int index, int usual) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : usual;
    }

    private static void run(DrillRig rig, Named named, DrillFigures figures, Duration length)
            throws IOException, InterruptedException, SQLException {
        rig.startServer();
        rig.awaitServer();
        rig.gatewayOptions(named.options());
        rig.startGateway();
        rig.awaitCurrent();
        figures.note("rate", "samples/s", rig.rate());
        Thread.sleep(Duration.ofSeconds(10));
        named.drill().run(rig, figures, length);
    }
}
