package io.plenum.drill;

import static java.util.Map.entry;

import io.plenum.drill.command.OverridesEnd;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * {@code ./plenum drill NAME [SECONDS] [POINTS] [MILLISECONDS]}: what goes wrong, for how long, and how many points have a new value
 * how often; {@code hostile} takes a number of packets in place of seconds, {@code overrides} one of moments. Ends with 1 where something does not hold.
 */
public final class DrillMain {

    private static final int POINTS = 5000;
    private static final int INTERVAL = 1000;

    /**
     * A drill with what it needs.
     *
     * @param number what stands first on the command line, where nothing is said: how many seconds it goes wrong, or how many packets or kills
     * @param points how many there are, where nothing is said
     */
    private record Named(int number, IntFunction<Drill> drill, DrillSetup setup, int points) {

        Named(int seconds, Drill drill) {
            this(seconds, drill, DrillSetup.USUAL);
        }

        Named(int seconds, Drill drill, DrillSetup setup) {
            this(seconds, any -> drill, setup, POINTS);
        }
    }

    private DrillMain() {}

    private static Map<String, Named> drills() {
        return Map.ofEntries(
                entry("server", new Named(600, new ServerAway(ServerAway.End.KILLED))),
                entry("upgrade", new Named(30, new ServerAway(ServerAway.End.UPGRADED))),
                entry("gateway", new Named(300, new GatewayKilled())),
                entry("link", new Named(3600, new LinkCut())),
                entry("database", new Named(120, new DatabaseAway())),
                entry("oldest", new Named(180, new BufferFull(true), BufferFull.setup("oldest"))),
                entry("newest", new Named(180, new BufferFull(false), BufferFull.setup("newest"))),
                entry("disk-oldest", new Named(240, SmallDisk.of(new BufferFull(true)), SmallDisk.setup("oldest"))),
                entry("disk-newest", new Named(240, SmallDisk.of(new BufferFull(false)), SmallDisk.setup("newest"))),
                entry("latency", new Named(120, new Latency(), Latency.SETUP)),
                entry("memory", new Named(60, new Memory())),
                entry("repair", new Named(600, any -> new GapRepaired(), DrillSetup.RECORDING, GapRepaired.POINTS)),
                entry("stolen", new Named(20, new StolenCertificate())),
                entry("overrides", new Named(200, OverridesEnd::new, DrillSetup.COMMANDED, OverridesEnd.POINTS)),
                entry("hostile", new Named(100_000, HostileNetwork::new, DrillSetup.BACNET, HostileNetwork.POINTS)));
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
        int number = number(arguments, 1, named.number());
        Duration interval = Duration.ofMillis(number(arguments, 3, INTERVAL));
        try (DrillRig rig = new DrillRig(number(arguments, 2, named.points()), interval, named.setup())) {
            // Whoever ends the drill early must not keep its processes.
            Runtime.getRuntime().addShutdownHook(new Thread(rig::abandon));
            run(rig, named.drill().apply(number), figures, Duration.ofSeconds(number));
        }
        System.exit(figures.good() ? 0 : 1);
    }

    private static int number(String[] arguments, int index, int usual) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : usual;
    }

    private static void run(DrillRig rig, Drill drill, DrillFigures figures, Duration length)
            throws IOException, InterruptedException, SQLException {
        rig.startPeer();
        rig.startServer();
        rig.awaitServer();
        rig.startGateway();
        rig.awaitCurrent();
        figures.note("rate", "samples/s", rig.rate());
        Thread.sleep(Duration.ofSeconds(10));
        drill.run(rig, figures, length);
    }
}
