package io.plenum.bacnet;

import io.plenum.bacnet.memory.LimitsMemory;
import io.plenum.link.Connection;
import io.plenum.link.ConnectorContext;
import io.plenum.link.DeviceStatus;
import io.plenum.link.Problem;
import io.plenum.link.SampleSink;
import io.plenum.link.Tuning;
import io.plenum.point.EventFollower;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.point.device.DeviceDeclaration;
import io.plenum.point.unit.Unit;
import io.plenum.supervision.HeardEvents;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A connector with points of some peers, and what it has said. */
public final class BacnetRig implements ConnectorContext, AutoCloseable {

    final BacnetConnectorFactory factory;
    public static final Tuning FAST = new Tuning(
            Duration.ofMillis(300), Duration.ofSeconds(20), Duration.ofSeconds(4), 50, Duration.ofMillis(500));

    final HeardEvents heard = new HeardEvents();
    private final Tuning tuning;
    private final List<Point> points = new ArrayList<>();
    private final Map<String, Sample> last = new ConcurrentHashMap<>();
    private final Map<PointId, String> addresses = new HashMap<>();
    private final Map<String, DeviceStatus> status = new ConcurrentHashMap<>();
    final Map<String, DeviceDeclaration> declared = new ConcurrentHashMap<>();
    /** How far the clock of the connection is ahead. */
    volatile Duration ahead = Duration.ZERO;

    private volatile List<Problem> problems = List.of();
    private @Nullable BacnetConnector connector;

    public BacnetRig(Tuning tuning) {
        this(tuning, null);
    }

    /** @param memory file of what devices take at once */
    public BacnetRig(Tuning tuning, @Nullable Path memory) {
        this.tuning = tuning;
        factory = new BacnetConnectorFactory(new LimitsMemory(memory));
    }

    public BacnetRig points(int device, int objects) {
        for (int i = 0; i < objects; i++) {
            String address = address(device, i);
            PointId id = new PointId(points.size());
            addresses.put(id, address);
            points.add(new Point(
                    id,
                    address,
                    address,
                    "Point",
                    PointKind.NUMERIC,
                    Unit.UNITLESS,
                    List.of(),
                    false,
                    new PointSource("plant", address)));
        }
        return this;
    }

    /** Points that stand for states, of the same objects. */
    BacnetRig states(int device, int objects) {
        for (int i = 0; i < objects; i++) {
            add(address(device, i), PointKind.MULTISTATE);
        }
        return this;
    }

    private void add(String address, PointKind kind) {
        PointId id = new PointId(points.size());
        addresses.put(id, address);
        var source = new PointSource("plant", address);
        points.add(new Point(id, address, address, "Point", kind, Unit.UNITLESS, List.of(), false, source));
    }

    BacnetRig point(int device, String object) {
        PointId id = new PointId(points.size());
        String address = device + "/" + object;
        addresses.put(id, address);
        var source = new PointSource("plant", address);
        points.add(
                new Point(id, address, address, "Point", PointKind.NUMERIC, Unit.UNITLESS, List.of(), false, source));
        return this;
    }

    private static String address(int device, int object) {
        return device + "/analog-value," + object;
    }

    public BacnetConnector open(Map<String, String> more) throws Exception {
        Map<String, String> settings = new HashMap<>(
                Map.of("bind", "127.0.3.1", "broadcast", "127.255.255.255", "port", String.valueOf(OddPeer.PORT)));
        settings.putAll(more);
        var made = (BacnetConnector) factory.create(new Connection("plant", "bacnet", true, settings, tuning));
        connector = made;
        made.open(this);
        return made;
    }

    @Nullable
    public Sample last(int device, int object) {
        return last.get(address(device, object));
    }

    boolean isGood(String address, double value) {
        Sample sample = last.get(address);
        return sample != null && sample.value() == value && sample.quality() == Quality.GOOD;
    }

    public void awaitValue(int device, int object, double value) {
        awaitValue(Duration.ofSeconds(20), device, object, value);
    }

    public void awaitValue(Duration patience, int device, int object, double value) {
        await(patience, value + " of " + address(device, object), () -> {
            Sample sample = last(device, object);
            return sample != null && sample.value() == value && sample.quality() == Quality.GOOD;
        });
    }

    @Nullable
    public DeviceStatus status(int device) {
        return status.get(String.valueOf(device));
    }

    public List<Problem> problems() {
        return problems;
    }

    public static void await(String what, BooleanSupplier condition) {
        await(Duration.ofSeconds(20), what, condition);
    }

    public static void await(Duration patience, String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(what + " did not come");
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Override
    public List<Point> points() {
        return points;
    }

    @Override
    public Tuning tuning() {
        return tuning;
    }

    @Override
    public Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return Instant.now().plus(ahead);
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    @Override
    public SampleSink sink() {
        return samples -> samples.forEach(sample -> last.put(addresses.getOrDefault(sample.point(), ""), sample));
    }

    @Override
    public EventFollower events() {
        return heard;
    }

    @Override
    public void report(DeviceStatus device) {
        status.put(device.address(), device);
    }

    @Override
    public void report(List<Problem> told) {
        problems = told;
    }

    @Override
    public void silent(String device) {}

    @Override
    public void gone(String device) {
        status.remove(device);
    }

    @Override
    public void declared(Map<String, DeviceDeclaration> declarations) {
        declared.putAll(declarations);
    }

    @Override
    public void close() {
        if (connector != null) {
            connector.close();
        }
    }
}
