package io.plenum.bacnet.bench;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.service.confirmed.ReadPropertyMultipleRequest;
import com.serotonin.bacnet4j.transport.DefaultTransport;
import com.serotonin.bacnet4j.type.constructed.PropertyReference;
import com.serotonin.bacnet4j.type.constructed.ReadAccessSpecification;
import com.serotonin.bacnet4j.type.constructed.SequenceOf;
import com.serotonin.bacnet4j.type.enumerated.ObjectType;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import com.serotonin.bacnet4j.util.DiscoveryUtils;
import com.serotonin.bacnet4j.util.sero.ThreadUtils;
import io.plenum.bacnet.BacnetConnectorFactory;
import io.plenum.bacnetip.BacnetIpNetwork;
import io.plenum.bacnetip.BacnetIpSettings;
import io.plenum.link.Connection;
import io.plenum.link.Connector;
import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.Tuning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures the BACnet connector on devices in this process: how long 100 devices of 100 objects take to be found and read out; points
 * a second that it hands on, beside a bare loop of the stack on the same devices at the same poll time, by turns; and how much a dead and
 * a slow device change the time between two values of the others. Takes devices, objects of each, poll time in milliseconds, and seconds of
 * each turn: {@code 100 100 500 10}.
 */
public final class BacnetBench {

    private static final int TURNS = 3;
    /** As many properties as the tuning asks for at once. */
    private static final int OBJECTS_OF_REQUEST = Tuning.DEFAULT.batch() / 2;

    private final int devices;
    private final int objects;
    private final Duration poll;
    private final Duration turn;

    private BacnetBench(int devices, int objects, Duration poll, Duration turn) {
        this.devices = devices;
        this.objects = objects;
        this.poll = poll;
        this.turn = turn;
    }

    /** See above for the arguments. */
    public static void main(String[] arguments) throws Exception {
        int[] given = Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        new BacnetBench(
                        given.length > 0 ? given[0] : 100,
                        given.length > 1 ? given[1] : 100,
                        Duration.ofMillis(given.length > 2 ? given[2] : 500),
                        Duration.ofSeconds(given.length > 3 ? given[3] : 10))
                .run();
        // Threads of the stack may be waiting for devices that are gone.
        System.exit(0);
    }

    private void run() throws Exception {
        try (var made = new BenchDevices(devices, objects)) {
            discovery();
            double ours = 0;
            double bare = 0;
            for (int i = 0; i <= TURNS; i++) {
                double one = connector();
                double other = bare();
                // The first is for warming up.
                ours += i == 0 ? 0 : one;
                bare += i == 0 ? 0 : other;
            }
            print("points a second, connector", ours / TURNS, "1/s");
            print("points a second, bare stack", bare / TURNS, "1/s");
            print("connector beside bare stack", ours / bare, "");
            neighbours(made);
        }
    }

    private void discovery() throws Exception {
        try (var context = new BenchContext(tuning())) {
            Connector connector = open(context);
            long begin = System.nanoTime();
            List<Discovered> found = connector.discover(DiscoveryLimits.DEFAULT);
            print("discovery", (System.nanoTime() - begin) / 1e9, "s");
            print("devices found", found.size(), "");
            print(
                    "objects found",
                    found.stream().mapToInt(one -> one.items().size()).sum(),
                    "");
            connector.close();
        }
    }

    private double connector() throws Exception {
        try (var context = new BenchContext(tuning()).points(devices, objects)) {
            Connector connector = open(context);
            context.awaitAll();
            double rate = context.rate(turn);
            connector.close();
            return rate;
        }
    }

    private Tuning tuning() {
        return new Tuning(
                poll, Duration.ofMinutes(5), Duration.ofMinutes(2), Tuning.DEFAULT.batch(), Duration.ofSeconds(3));
    }

    private static Connector open(BenchContext context) throws Exception {
        Map<String, String> settings = Map.of(
                "bind", "127.0.19.1", "broadcast", BenchDevices.BROADCAST, "port", String.valueOf(BenchDevices.PORT));
        var connection = new Connection("bench", "bacnet", true, settings, context.tuning());
        Connector connector = new BacnetConnectorFactory().create(connection);
        connector.open(context);
        return connector;
    }

    /** A thread for each device reads all its values, begins again after the poll time, and throws away what it reads. */
    private double bare() throws Exception {
        var network =
                new BacnetIpNetwork(new BacnetIpSettings("127.0.19.2", BenchDevices.BROADCAST, BenchDevices.PORT, 0));
        LocalDevice local = new LocalDevice(4_100_000, new DefaultTransport(network));
        local.initialize();
        LongAdder read = new LongAdder();
        List<Thread> loops = new ArrayList<>();
        for (int i = 0; i < devices; i++) {
            RemoteDevice remote = local.getRemoteDeviceBlocking(BenchDevices.FIRST + i, 5000);
            DiscoveryUtils.getExtendedDeviceInformation(local, remote);
            loops.add(Thread.ofVirtual().start(() -> loop(local, remote, read)));
        }
        LockSupport.parkNanos(poll.multipliedBy(2).toNanos());
        long before = read.sum();
        long begin = System.nanoTime();
        LockSupport.parkNanos(turn.toNanos());
        double rate = (read.sum() - before) * 1e9 / (System.nanoTime() - begin);
        for (Thread loop : loops) {
            loop.interrupt();
            loop.join();
        }
        local.terminate();
        return rate;
    }

    private void loop(LocalDevice local, RemoteDevice remote, LongAdder read) {
        long next = System.nanoTime();
        try {
            while (!Thread.interrupted()) {
                for (int from = 0; from < objects; from += OBJECTS_OF_REQUEST) {
                    int to = Math.min(objects, from + OBJECTS_OF_REQUEST);
                    local.send(remote, request(from, to)).get();
                    read.add(to - from);
                }
                next = Math.max(next + poll.toNanos(), System.nanoTime());
                Thread.sleep(Duration.ofNanos(next - System.nanoTime()));
            }
        } catch (BACnetException | InterruptedException | ThreadUtils.UncheckedInterruptedException e) {
            // The turn is over.
        }
    }

    private static ReadPropertyMultipleRequest request(int from, int to) {
        List<ReadAccessSpecification> wanted = new ArrayList<>();
        for (int object = from; object < to; object++) {
            wanted.add(new ReadAccessSpecification(
                    new ObjectIdentifier(ObjectType.analogInput, object),
                    new SequenceOf<>(
                            new PropertyReference(PropertyIdentifier.presentValue),
                            new PropertyReference(PropertyIdentifier.statusFlags))));
        }
        return new ReadPropertyMultipleRequest(new SequenceOf<>(wanted));
    }

    /** The same devices with and without a dead and a slow one among them; the intervals of the others. */
    private void neighbours(BenchDevices made) throws Exception {
        try (var context = new BenchContext(tuning()).points(devices, objects)) {
            Connector connector = open(context);
            context.awaitAll();
            context.intervals(turn);
            double well = context.intervals(turn);
            made.kill(0);
            made.slow(1, Duration.ofMillis(100).toNanos());
            context.intervals(turn);
            double beside = context.intervals(turn);
            connector.close();
            print("p99 between two values, all well", well, "ms");
            print("p99 between two values, beside a dead and a slow device", beside, "ms");
            print("beside all well", beside / well, "");
        }
    }

    private static void print(String what, double figure, String unit) {
        System.out.printf(Locale.ROOT, "%s: %.2f %s%n", what, figure, unit);
    }
}
