package io.plenum.lease;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.MovableClock;
import io.plenum.link.command.LeaseOrder;
import io.plenum.link.command.LeaseOrder.Action;
import io.plenum.link.command.LeaseReport.Stage;
import io.plenum.link.command.WriteResult.Outcome;
import io.plenum.link.wire.LeaseCodec;
import io.plenum.point.PointId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The failure: kill -9 of a gateway with fifty commands, again and again, at whatever it is doing. */
@Timeout(120)
class LeaseKillTest {

    private static final int LEASES = 50;
    private static final double FOREIGN = 29;

    private final Map<Integer, Double> slots = new ConcurrentHashMap<>();
    private final Map<Integer, Instant> freed = new ConcurrentHashMap<>();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-30T12:00:00Z"));
    private final AtomicInteger questions = new AtomicInteger();
    private final AtomicInteger releases = new AtomicInteger();
    private final Set<Integer> taken = ConcurrentHashMap.newKeySet();
    private final Random random = new Random(Long.getLong("lease.seed", 11));

    /**
     * Each command ends at its time or as soon as the gateway is there again; none is forgotten, none released that somebody else has
     * written over, and an order that is sent again after each kill is carried out once.
     */
    @Test
    void everyCommandEndsWhateverIsKilledWhen(@TempDir Path folder) throws Exception {
        try (ServerSocket controllers = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> serve(controllers));
            Instant end = clock.instant().plusSeconds(3_600);
            List<LeaseOrder> orders = IntStream.rangeClosed(1, LEASES)
                    .mapToObj(point -> order(point, end))
                    .toList();
            int port = controllers.getLocalPort();
            runAndKill(folder, port, orders, questions, random.nextInt(20, 70));
            slots.keySet().stream().limit(5).forEach(taken::add);
            // Somebody at the controllers takes some of them, while no gateway is there.
            taken.forEach(point -> slots.put(point, FOREIGN));
            runAndKill(folder, port, orders, questions, random.nextInt(1, 25));
            clock.set(end);
            runAndKill(folder, port, orders, releases, random.nextInt(1, 10));
            Map<UUID, Stage> stages = runToItsEnd(folder, port, orders);
            for (LeaseOrder order : orders) {
                int point = order.point().value();
                if (taken.contains(point)) {
                    assertThat(slots).as("somebody else's").containsEntry(point, FOREIGN);
                    assertThat(stages.get(order.id())).isIn(Stage.TAKEN, Stage.REFUSED);
                } else {
                    assertThat(slots).as("forgotten").doesNotContainKey(point);
                    assertThat(stages.get(order.id())).isIn(Stage.RELEASED, Stage.REFUSED);
                    assertThat(freed.getOrDefault(point, end)).isAfterOrEqualTo(end);
                }
            }
            assertThat(stages).hasSize(LEASES).containsValue(Stage.RELEASED).containsValue(Stage.TAKEN);
        }
    }

    private static LeaseOrder order(int point, Instant end) {
        return new LeaseOrder(UUID.randomUUID(), 1, Action.HOLD, "plant", new PointId(point), 8, 21, end, end, null);
    }

    private Process child(Path folder, int port) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LeaseChild.class.getName(),
                        folder.toString(),
                        String.valueOf(port))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Killed after so many more questions. */
    private void runAndKill(Path folder, int port, List<LeaseOrder> orders, AtomicInteger counted, int more)
            throws Exception {
        int moment = counted.get() + more;
        Process child = child(folder, port);
        try (BufferedReader out = child.inputReader(UTF_8);
                PrintStream in = new PrintStream(child.getOutputStream(), true, UTF_8)) {
            String line = out.readLine();
            while (!"ready".equals(line)) {
                assertThat(line).as("the child has ended").isNotNull();
                line = out.readLine();
            }
            orders.forEach(order -> in.println(
                    Base64.getEncoder().encodeToString(LeaseCodec.write(order).toByteArray())));
            LeaseRig.eventually("the moment", () -> counted.get() >= moment);
            // Before its input is closed: it must not come to its end in order.
            child.destroyForcibly();
        } finally {
            child.destroyForcibly();
            child.waitFor();
        }
    }

    /** In this process, until all leases are over. */
    private Map<UUID, Stage> runToItsEnd(Path folder, int port, List<LeaseOrder> orders) throws Exception {
        Map<UUID, Stage> stages = new HashMap<>();
        try (LeaseKeeper leases = new LeaseKeeper(folder, new LeaseChild.RemoteControllers(port), any -> true, clock)) {
            leases.begin();
            for (LeaseOrder order : orders) {
                leases.order(order, Duration.ZERO);
            }
            LeaseRig.eventually("the end of all", () -> leases.leases().stream()
                    .allMatch(lease -> lease.stage().isOver()));
            leases.leases().forEach(lease -> stages.put(lease.id(), lease.stage()));
        }
        return stages;
    }

    private void serve(ServerSocket controllers) {
        while (!controllers.isClosed()) {
            try {
                Socket socket = controllers.accept();
                Thread.ofVirtual().start(() -> answer(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            String[] asked = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))
                    .readLine()
                    .split(" ", -1);
            PrintStream out = new PrintStream(socket.getOutputStream(), true, UTF_8);
            if (asked[0].equals("time")) {
                out.println(clock.millis());
                return;
            }
            (asked[0].equals("release") ? releases : questions).incrementAndGet();
            // Takes a while, before and after: a kill hits either side of the write.
            Thread.sleep(random.nextInt(5));
            String outcome = outcome(asked);
            Thread.sleep(random.nextInt(5));
            Double slot = slots.get(Integer.parseInt(asked[1]));
            out.println((asked[0].equals("read") ? "" : outcome + " ") + (slot == null ? "free" : slot));
        } catch (IOException | InterruptedException | RuntimeException gone) {
            // It was killed meanwhile.
        }
    }

    private synchronized String outcome(String[] asked) {
        int point = Integer.parseInt(asked[1]);
        Double present = slots.get(point);
        if (asked[0].equals("hold")) {
            slots.put(point, Double.parseDouble(asked[2]));
            return Outcome.DONE.name();
        }
        if (asked[0].equals("release")) {
            if (present == null) {
                return Outcome.ALREADY.name();
            }
            if (present != Double.parseDouble(asked[2])) {
                return Outcome.TAKEN.name();
            }
            slots.remove(point);
            freed.put(point, clock.instant());
        }
        return Outcome.DONE.name();
    }
}
