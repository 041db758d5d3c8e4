package io.plenum.opcua;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import io.plenum.link.Connection;
import io.plenum.link.Connector;
import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.PasswordScope;
import io.plenum.link.Tuning;
import io.plenum.link.wire.DiscoveredCodec;
import io.plenum.opcua.security.OpcUaIdentity;
import io.plenum.trust.TrustList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaMonitoredItem;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaSubscription;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;

/**
 * Measures the OPC UA connector on a server in this process: how long until all variables are subscribed to, and how many notifications a
 * second it hands on, beside a bare client of the stack with the same security, by turns, on the same variables. Takes variables, the
 * milliseconds in which all of them change, and seconds of each turn: {@code 20000 500 10};
 * or {@code browse} and how many variables are to be found; or {@code restarts} and how often the server is restarted.
 */
public final class OpcUaBench {

    private static final int TURNS = 3;
    private static final int ITEMS_OF_CALL = 1_000;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

    private final int variables;
    private final int period;
    private final Duration turn;
    private final Path folder;
    private final OpcUaPeer peer = new OpcUaPeer();
    private volatile boolean changing = true;

    private OpcUaBench(int variables, int period, Duration turn) throws Exception {
        this.variables = variables;
        this.period = period;
        this.turn = turn;
        folder = Files.createTempDirectory("opcua-bench");
    }

    /** See above for the arguments. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("restarts")) {
            restarts(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50);
            System.exit(0);
        }
        if (arguments.length > 0 && arguments[0].equals("browse")) {
            browse(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000);
            System.exit(0);
        }
        if (arguments.length == 3 && arguments[0].equals("discover")) {
            discover(arguments[1], Path.of(arguments[2]));
            System.exit(0);
        }
        int[] given = Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        new OpcUaBench(
                        given.length > 0 ? given[0] : 20_000,
                        given.length > 1 ? given[1] : 500,
                        Duration.ofSeconds(given.length > 2 ? given[2] : 10))
                .run();
        System.exit(0);
    }

    /** The connector is a process of its own, with the memory that a gateway has. */
    private static void browse(int variables) throws Exception {
        var bench = new OpcUaBench(variables, 0, Duration.ZERO);
        bench.prepare();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process gateway = new ProcessBuilder(
                        java,
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OpcUaBench.class.getName(),
                        "discover",
                        bench.peer.endpoint(),
                        bench.folder.toString())
                .inheritIO()
                .start();
        int ended = gateway.waitFor();
        print("lists that were left open", "", bench.peer.openLists());
        bench.peer.stop();
        if (ended != 0) {
            throw new IllegalStateException("The search ended with " + ended);
        }
    }

    private static void discover(String endpoint, Path folder) throws Exception {
        try (var context = new OpcUaBenchContext(0)) {
            Connector connector = new OpcUaConnectorFactory(folder, new TrustList(folder.resolve("opcua")), anywhere())
                    .create(connection(endpoint, 500));
            connector.open(context);
            context.awaitSubscribed(connector);
            long begin = System.nanoTime();
            Discovered found = connector
                    .discover(new DiscoveryLimits(DiscoveryLimits.MOST_OBJECTS, DiscoveryLimits.LONGEST))
                    .getFirst();
            print("search", "s", (System.nanoTime() - begin) / 1e9);
            print("variables found", "", found.items().size());
            print("all there are", "", found.complete() ? 1 : 0);
            long parts = DiscoveredCodec.write(found).count();
            print("parts on the way to the server", "", parts);
            System.gc();
            Runtime memory = Runtime.getRuntime();
            print("heap of 128 MB in use with the result", "MB", (memory.totalMemory() - memory.freeMemory()) / 1e6);
            connector.close();
        }
    }

    /** What came back of earlier connections shows after the stack's longest pause between two tries. */
    private static void restarts(int times) throws Exception {
        try (var restarts = new OpcUaRestarts(Files.createTempDirectory("opcua-restarts"))) {
            long begin = System.nanoTime();
            restarts.run(times);
            print("one restart, until all is subscribed to", "s", (System.nanoTime() - begin) / 1e9 / times);
            LockSupport.parkNanos(LONGEST_PAUSE.toNanos());
            restarts.awaitLiveValues();
            print("sessions after " + times + " restarts", "", restarts.sessions());
            print("subscriptions after " + times + " restarts", "", restarts.subscriptions());
        }
    }

    private void prepare() throws Exception {
        Files.createDirectories(folder.resolve("opcua/trusted"));
        Files.createDirectories(folder.resolve("secrets"));
        Files.writeString(folder.resolve("secrets/peer"), OpcUaPeer.PASSWORD);
        Files.write(folder.resolve("opcua/trusted/peer.der"), peer.certificate().getEncoded());
        peer.start();
        peer.namespace().addFolder("bench", variables);
    }

    private void run() throws Exception {
        prepare();
        Thread.ofPlatform().daemon().name("bench-changes").start(this::change);
        double ours = 0;
        double bare = 0;
        for (int i = 0; i <= TURNS; i++) {
            double one = connector(i == TURNS);
            double other = bare();
            // The first is for warming up.
            ours += i == 0 ? 0 : one;
            bare += i == 0 ? 0 : other;
        }
        changing = false;
        print("notifications handed on by the connector", "1/s", ours / TURNS, bare / TURNS);
        peer.stop();
    }

    /** All variables, again and again. */
    private void change() {
        double value = 0;
        long next = System.nanoTime();
        while (changing) {
            value += 1;
            peer.namespace().changeFolder("bench", variables, value);
            next = Math.max(next + period * 1_000_000L, System.nanoTime());
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private double connector(boolean told) throws Exception {
        try (var context = new OpcUaBenchContext(variables)) {
            long begin = System.nanoTime();
            Connector connector = new OpcUaConnectorFactory(folder, trust(), anywhere()).create(connection());
            connector.open(context);
            context.awaitSubscribed(connector);
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (told) {
                print("all " + variables + " variables subscribed to", "s", seconds);
            }
            context.awaitDescribed();
            double rate = rate(context::taken);
            connector.close();
            return rate;
        }
    }

    private Connection connection() {
        return connection(peer.endpoint(), period);
    }

    private static Connection connection(String endpoint, int sampling) {
        Map<String, String> settings = Map.of(
                "endpoint",
                endpoint,
                "user",
                OpcUaPeer.USER,
                "passwordFile",
                "peer",
                "samplingMillis",
                String.valueOf(sampling));
        return new Connection("bench", "opcua", true, settings, Tuning.DEFAULT);
    }

    private TrustList trust() {
        return new TrustList(folder.resolve("opcua"));
    }

    private static PasswordScope anywhere() {
        return (file, place) -> true;
    }

    /** A session and a subscription of the stack itself, which counts what it is told and throws it away. */
    private double bare() throws Exception {
        var session = new OpcUaSession(
                OpcUaSettings.of(connection(), folder.resolve("secrets"), anywhere()),
                OpcUaIdentity.loadOrCreate(folder.resolve("opcua/own")),
                trust());
        var client = session.open(Duration.ofSeconds(30)).client();
        client.readNamespaceTable();
        LongAdder received = new LongAdder();
        OpcUaSubscription subscription = new OpcUaSubscription(client, period);
        subscription.setMaxMonitoredItemsPerCall(uint(ITEMS_OF_CALL));
        subscription.setSubscriptionListener(new OpcUaSubscription.SubscriptionListener() {
            @Override
            public void onDataReceived(OpcUaSubscription from, List<OpcUaMonitoredItem> items, List<DataValue> values) {
                received.add(values.size());
            }
        });
        subscription.create();
        subscription.addMonitoredItems(
                items(peer.namespace().getNamespaceIndex().intValue()));
        subscription.createMonitoredItems();
        double rate = rate(received::sum);
        client.disconnect();
        return rate;
    }

    private List<OpcUaMonitoredItem> items(int namespace) {
        List<OpcUaMonitoredItem> items = new ArrayList<>();
        for (int i = 0; i < variables; i++) {
            OpcUaMonitoredItem item = OpcUaMonitoredItem.newDataItem(new NodeId(namespace, "bench/" + i));
            item.setSamplingInterval((double) period);
            item.setQueueSize(uint(10));
            items.add(item);
        }
        return items;
    }

    /** After two rounds, over the time of a turn. */
    private double rate(LongSupplier counted) {
        LockSupport.parkNanos(Duration.ofMillis(2L * period).toNanos());
        long before = counted.getAsLong();
        long begin = System.nanoTime();
        LockSupport.parkNanos(turn.toNanos());
        return (counted.getAsLong() - before) * 1e9 / (System.nanoTime() - begin);
    }

    private static void print(String figure, String unit, double value) {
        System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"opcua\",\"figure\":\"%s\",\"unit\":\"%s\",\"value\":%.2f}%n",
                figure,
                unit,
                value);
    }

    private static void print(String figure, String unit, double value, double baseline) {
        System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"opcua\",\"figure\":\"%s\",\"unit\":\"%s\",\"value\":%.1f,\"baseline\":%.1f,\"ratio\":%.3f}%n",
                figure,
                unit,
                value,
                baseline,
                value / baseline);
    }
}
