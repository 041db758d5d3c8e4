package io.plenum.modbus;

import io.plenum.link.Connection;
import io.plenum.link.ConnectionState;
import io.plenum.link.ConnectorContext;
import io.plenum.link.ConnectorException;
import io.plenum.link.DeviceStatus;
import io.plenum.link.Problem;
import io.plenum.link.SampleSink;
import io.plenum.link.Tuning;
import io.plenum.modbus.map.RegisterMaps;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A connector without a supervisor, and what it has said. */
final class ModbusRig implements ConnectorContext, AutoCloseable {

    private static final Tuning TUNING = new Tuning(
            Duration.ofMillis(500), Duration.ofSeconds(20), Duration.ofSeconds(30), 20, Duration.ofMillis(300));

    private final List<Point> points = new ArrayList<>();
    final Map<PointId, Sample> last = new ConcurrentHashMap<>();
    final List<Sample> all = new CopyOnWriteArrayList<>();
    final Map<String, DeviceStatus> devices = new ConcurrentHashMap<>();
    final List<DeviceStatus> reports = new CopyOnWriteArrayList<>();
    volatile List<Problem> problems = List.of();
    private @Nullable ModbusConnector connector;

    /** Points with these addresses, in this order. */
    ModbusRig(String... addresses) {
        for (String address : addresses) {
            points.add(new Point(
                    new PointId(points.size()),
                    "test/" + points.size(),
                    address,
                    "Point",
                    PointKind.NUMERIC,
                    Unit.VOLT,
                    List.of(),
                    false,
                    new PointSource("meters", address)));
        }
    }

    ModbusConnector open(int port) throws ConnectorException {
        return open(port, Map.of());
    }

    ModbusConnector open(int port, Map<String, String> more) throws ConnectorException {
        Map<String, String> settings = new HashMap<>(Map.of("host", "127.0.0.1", "port", String.valueOf(port)));
        settings.putAll(more);
        var factory = new ModbusConnectorFactory(new RegisterMaps(Path.of("target/no-maps")));
        var made = (ModbusConnector) factory.create(new Connection("meters", "modbus", true, settings, TUNING));
        connector = made;
        made.open(this);
        return made;
    }

    void ping() throws ConnectorException {
        Objects.requireNonNull(connector).ping();
    }

    /** As it was reported last; as connecting where it never was. */
    DeviceStatus device(String unit) {
        DeviceStatus known = devices.get(unit);
        return known == null
                ? new DeviceStatus(unit, unit, ConnectionState.CONNECTING, 0, 0, 0, null, List.of())
                : known;
    }

    double value(int point) {
        Sample sample = last.get(new PointId(point));
        return sample == null ? Double.NaN : sample.value();
    }

    Quality quality(int point) {
        Sample sample = last.get(new PointId(point));
        return sample == null ? Quality.DISABLED : sample.quality();
    }

    String reason(int point) {
        Sample sample = last.get(new PointId(point));
        return sample == null || sample.reason() == null ? "" : sample.reason().messageKey();
    }

    void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(what + " did not come: " + last + devices + problems);
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    void awaitLive(int... some) {
        for (int point : some) {
            await("value of " + point, () -> quality(point).isLive());
        }
    }

    @Override
    public List<Point> points() {
        return List.copyOf(points);
    }

    @Override
    public Tuning tuning() {
        return TUNING;
    }

    @Override
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public SampleSink sink() {
        return samples -> samples.forEach(sample -> {
            all.add(sample);
            last.put(sample.point(), sample);
        });
    }

    @Override
    public EventFollower events() {
        return new HeardEvents();
    }

    @Override
    public void report(DeviceStatus device) {
        devices.put(device.address(), device);
        reports.add(device);
    }

    @Override
    public void report(List<Problem> said) {
        problems = said;
    }

    @Override
    public void silent(String device) {}

    @Override
    public void gone(String device) {
        devices.remove(device);
    }

    @Override
    public void declared(Map<String, DeviceDeclaration> declarations) {}

    @Override
    public void close() {
        if (connector != null) {
            connector.close();
        }
    }
}
