package io.plenum.drill;

import io.plenum.soak.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Somebody in the network of controllers sends mutated packets to the BACnet gateway's port, and then announces thousands of devices that do
 * not exist. The gateway reads on, and the server notices nothing but a counter.
 */
final class HostileNetwork implements Drill {

    /** Each changes once a second. */
    static final int POINTS = 200;

    private static final String STRANGER = "127.0.88.99";
    private static final int ANNOUNCEMENTS = 20_000;
    private static final int RATE = 2_500;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration QUIET = Duration.ofSeconds(30);
    private static final Duration COMMIT = Duration.ofSeconds(5);

    private final int packets;

    HostileNetwork(int packets) {
        this.packets = packets;
    }

    /** What is seen of the server and must stay as it was. */
    private record Scene(String devices, int points, long rows) {

        static Scene of(DrillRig rig) throws IOException, InterruptedException, SQLException {
            TreeSet<String> devices = new TreeSet<>();
            for (JsonNode device :
                    rig.api().get("/api/v1/connectors/" + DrillSite.CONNECTION).get("devices")) {
                devices.add(device.get("address").asString() + " "
                        + device.get("state").asString());
            }
            int points = rig.api().get("/api/v1/points?size=5000").get("items").size();
            long rows = rig.ask(jdbc ->
                    jdbc.sql("SELECT count(*) FROM point").query(Long.class).single());
            return new Scene(devices.toString(), points, rows);
        }
    }

    /** What one gateway says of itself. */
    private record Seen(boolean healthy, long refused, long heap) {}

    @Override
    public void run(DrillRig rig, DrillFigures figures, Duration length)
            throws IOException, InterruptedException, SQLException {
        Thread.sleep(QUIET);
        double before = stored(rig, Instant.now().minus(QUIET), Instant.now());
        figures.note("values stored before", "samples/s", before);
        figures.note("gateway's heap before", "MB", Memory.heap(rig));
        Scene scene = Scene.of(rig);
        long refused = look(rig).refused();
        long serverLines = lines(rig, "server");
        long gatewayLines = lines(rig, "gateway");
        Instant begin = Instant.now();
        Flood flood = flood(rig);
        Instant end = Instant.now();
        figures.note(
                "packets a second",
                "packets/s",
                (packets + ANNOUNCEMENTS)
                        * 1000.0
                        / Duration.between(begin, end).toMillis());
        Thread.sleep(COMMIT);
        figures.atMost(0, "looks at which the server was not well", "times", flood.unwell());
        double during = stored(rig, begin, end);
        figures.note("values stored meanwhile", "samples/s", during);
        figures.atLeast(0.8, "values stored meanwhile beside before", "share", during / before);
        figures.atLeast(0.99, "values current afterwards", "share", rig.current());
        figures.atLeast(
                packets / 4.0,
                "packets counted at the server",
                "packets",
                (double) look(rig).refused() - refused);
        figures.note("gateway's heap meanwhile, at most, with garbage", "MB", flood.heap() / (1024.0 * 1024.0));
        figures.atMost(128, "gateway's heap afterwards", "MB", Memory.heap(rig));
        figures.atMost(
                0, "devices or points that are others than before", "looks", scene.equals(Scene.of(rig)) ? 0 : 1);
        figures.atMost(5, "lines in the server's log", "lines", (double) lines(rig, "server") - serverLines);
        figures.atMost(20, "lines in the gateway's log", "lines", (double) lines(rig, "gateway") - gatewayLines);
        figures.atLeast(1, "gateway's process lives", "processes", rig.gateway().isAlive() ? 1 : 0);
    }

    private record Flood(int unwell, long heap) {}

    private Flood flood(DrillRig rig) throws IOException, InterruptedException {
        int unwell = 0;
        long heap = 0;
        try (ServerProcess stranger = stranger(rig)) {
            while (stranger.isAlive()) {
                Seen seen = look(rig);
                unwell += seen.healthy() ? 0 : 1;
                heap = Math.max(heap, seen.heap());
                Thread.sleep(LOOK);
            }
        }
        return new Flood(unwell, heap);
    }

    private ServerProcess stranger(DrillRig rig) throws IOException {
        return ServerProcess.start(
                GatewayClasses.peer(),
                "io.plenum.emulator.bacnet.StrangerMain",
                rig.data.resolve("log/stranger.log"),
                Map.of(),
                List.of("-Xmx64m", "-XX:+UseSerialGC"),
                List.of(STRANGER, PeerMain.GATEWAY, "" + PeerMain.PORT, "" + packets, "" + ANNOUNCEMENTS, "" + RATE));
    }

    private static Seen look(DrillRig rig) throws IOException, InterruptedException {
        boolean healthy = rig.api().anonymously("/actuator/health") == 200;
        for (JsonNode gateway : rig.api().get("/api/v1/gateways").get("items")) {
            if (gateway.get("name").asString().equals("bacnet")) {
                boolean connected = gateway.get("condition").asString().equals("CONNECTED");
                return new Seen(
                        healthy && connected,
                        gateway.get("packetsRefused").asLong(),
                        gateway.get("heapBytes").asLong());
            }
        }
        return new Seen(false, 0, 0);
    }

    /** Samples a second in history. */
    private static double stored(DrillRig rig, Instant from, Instant until) throws SQLException {
        long count = rig.ask(jdbc -> jdbc.sql("SELECT count(*) FROM sample WHERE time >= ? AND time < ?")
                .params(Timestamp.from(from), Timestamp.from(until))
                .query(Long.class)
                .single());
        return count * 1000.0 / Duration.between(from, until).toMillis();
    }

    private static long lines(DrillRig rig, String log) throws IOException {
        try (var lines = Files.lines(rig.data.resolve("log/" + log + ".log"))) {
            return lines.count();
        }
    }
}
