package io.plenum.mqtt;

import io.plenum.link.ConnectionState;
import io.plenum.link.ConnectorContext;
import io.plenum.link.DeviceStatus;
import io.plenum.link.Problem;
import io.plenum.link.SampleSink;
import io.plenum.link.Tuning;
import io.plenum.point.ControllerEvent;
import io.plenum.point.EventFollower;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.Sample;
import io.plenum.point.device.DeviceDeclaration;
import io.plenum.point.unit.Unit;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What a connector under test works with, and what it has said. */
public final class RecordingContext implements ConnectorContext {

    public final List<Sample> samples = new CopyOnWriteArrayList<>();
    public final Map<String, DeviceStatus> devices = new ConcurrentHashMap<>();
    public final List<DeviceStatus> reports = new CopyOnWriteArrayList<>();
    public final Map<String, DeviceDeclaration> declared = new ConcurrentHashMap<>();
    public volatile List<Problem> problems = List.of();
    private final Clock clock;
    private final Tuning tuning;
    private volatile List<Point> points;

    public RecordingContext(Clock clock, Tuning tuning, Point... points) {
        this.clock = clock;
        this.tuning = tuning;
        this.points = List.of(points);
    }

    public static Point point(int id, String address, PointKind kind, String... states) {
        return point(id, address, kind, Unit.UNITLESS, states);
    }

    public static Point point(int id, String address, PointKind kind, Unit unit, String... states) {
        return new Point(
                new PointId(id),
                "test/" + id,
                address,
                "Point",
                kind,
                unit,
                List.of(states),
                false,
                new PointSource("mqtt", address));
    }

    public void points(Point... others) {
        points = List.of(others);
    }

    /** The last one of a point; null where there is none. */
    public @Nullable Sample last(int id) {
        return samples.stream()
                .filter(sample -> sample.point().value() == id)
                .reduce((one, later) -> later)
                .orElse(null);
    }

    /** The last one of a point. */
    public Sample sample(int id) {
        return Objects.requireNonNull(last(id), "no sample of " + id);
    }

    /** How a device was last said to be. */
    public ConnectionState state(String device) {
        return Objects.requireNonNull(devices.get(device), "nothing of " + device)
                .state();
    }

    /** What was said of an address. */
    public DeviceDeclaration declaration(String address) {
        return Objects.requireNonNull(declared.get(address), "nothing of " + address);
    }

    public static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(what + " did not come");
            }
            LockSupport.parkNanos(10_000_000);
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
        return clock;
    }

    @Override
    public SampleSink sink() {
        return samples::addAll;
    }

    @Override
    public EventFollower events() {
        return new EventFollower() {
            @Override
            public void accept(ControllerEvent event) {}

            @Override
            public void present(Collection<PointId> asked, List<ControllerEvent> active) {}
        };
    }

    @Override
    public void report(DeviceStatus device) {
        devices.put(device.address(), device);
        reports.add(device);
    }

    @Override
    public void silent(String device) {}

    @Override
    public void gone(String device) {
        devices.remove(device);
    }

    @Override
    public void declared(Map<String, DeviceDeclaration> declarations) {
        declared.putAll(declarations);
    }

    @Override
    public void report(List<Problem> news) {
        problems = news;
    }
}
