package io.plenum.opcua;

import io.plenum.link.Connection;
import io.plenum.link.ConnectionState;
import io.plenum.link.ConnectorContext;
import io.plenum.link.ConnectorException;
import io.plenum.link.DeviceStatus;
import io.plenum.link.Problem;
import io.plenum.link.SampleSink;
import io.plenum.link.Tuning;
import io.plenum.point.EventFollower;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.Sample;
import io.plenum.point.device.DeviceDeclaration;
import io.plenum.point.unit.Unit;
import io.plenum.supervision.HeardEvents;
import io.plenum.trust.TrustList;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A peer that is trusted, a connector for it, and what the connector has said. */
public final class OpcUaRig implements ConnectorContext, AutoCloseable {

    final OpcUaPeer peer = new OpcUaPeer();

    private final Path data;
    final HeardEvents heard = new HeardEvents();
    private final Tuning tuning;
    private volatile List<Point> points =
            Arrays.stream(PointKind.values()).map(OpcUaRig::point).toList();
    final List<DeviceStatus> reports = new CopyOnWriteArrayList<>();
    private final Map<PointId, Sample> last = new ConcurrentHashMap<>();
    private volatile @Nullable DeviceStatus status;
    private volatile List<Problem> problems = List.of();
    final Map<String, DeviceDeclaration> declared = new ConcurrentHashMap<>();
    private @Nullable OpcUaConnector connector;

    OpcUaRig(Path data, Tuning tuning) throws Exception {
        this.data = data;
        this.tuning = tuning;
        Files.createDirectories(data.resolve("secrets"));
        Files.createDirectories(data.resolve("opcua/trusted"));
        Files.writeString(data.resolve("secrets/peer"), OpcUaPeer.PASSWORD);
        trustPeer();
    }

    void trustPeer() throws Exception {
        Files.write(data.resolve("opcua/trusted/peer.der"), peer.certificate().getEncoded());
    }

    /** As {@link #open(String, Map)}, without a user. */
    OpcUaConnector openAnonymously(String endpoint, Map<String, String> more) throws ConnectorException {
        Map<String, String> settings = new HashMap<>(Map.of("endpoint", endpoint));
        settings.putAll(more);
        return open(settings);
    }

    OpcUaConnector open(String endpoint, Map<String, String> more) throws ConnectorException {
        Map<String, String> settings =
                new HashMap<>(Map.of("endpoint", endpoint, "user", OpcUaPeer.USER, "passwordFile", "peer"));
        settings.putAll(more);
        return open(settings);
    }

    private OpcUaConnector open(Map<String, String> settings) throws ConnectorException {
        var factory = new OpcUaConnectorFactory(data, new TrustList(data.resolve("opcua")), (file, place) -> true);
        var made = (OpcUaConnector) factory.create(new Connection("peer", "opcua", true, settings, tuning));
        connector = made;
        made.open(this);
        return made;
    }

    static Point point(PointKind kind) {
        String identifier = OpcUaPeerNamespace.identifier(kind);
        var source = new PointSource("peer", "nsu=" + OpcUaPeer.URI + ";s=" + identifier);
        return new Point(
                new PointId(kind.ordinal()),
                identifier,
                identifier,
                "Point",
                kind,
                Unit.UNITLESS,
                List.of(),
                false,
                source);
    }

    @Nullable
    Sample last(PointKind kind) {
        return last.get(point(kind).id());
    }

    DeviceStatus status() {
        return java.util.Objects.requireNonNull(status);
    }

    /** All is subscribed to, and said so. */
    void awaitUp() {
        await("the subscription", () -> {
            try {
                java.util.Objects.requireNonNull(connector).ping();
            } catch (ConnectorException e) {
                throw new AssertionError(e);
            }
            return status().state() == ConnectionState.UP;
        });
    }

    OpcUaConnector connector() {
        return java.util.Objects.requireNonNull(connector);
    }

    List<Problem> problems() {
        return problems;
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

    /** Puts other points in the place of those of the three kinds. */
    void points(List<Point> others) {
        points = others;
    }

    static Point point(int id, String identifier, PointKind kind, Unit unit, String... states) {
        return point(OpcUaPeer.URI, id, identifier, kind, unit, states);
    }

    /** Of a server with another namespace. */
    static Point point(String uri, int id, String identifier, PointKind kind, Unit unit, String... states) {
        var source = new PointSource("peer", "nsu=" + uri + ";s=" + identifier);
        return new Point(new PointId(id), identifier, identifier, "Point", kind, unit, List.of(states), false, source);
    }

    @Nullable
    Sample last(int id) {
        return last.get(new PointId(id));
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
        return Clock.systemUTC();
    }

    @Override
    public SampleSink sink() {
        return samples -> samples.forEach(sample -> last.put(sample.point(), sample));
    }

    @Override
    public EventFollower events() {
        return heard;
    }

    @Override
    public void report(DeviceStatus device) {
        status = device;
        reports.add(device);
    }

    @Override
    public void report(List<Problem> told) {
        problems = told;
    }

    @Override
    public void silent(String device) {}

    @Override
    public void gone(String device) {}

    @Override
    public void declared(Map<String, DeviceDeclaration> declarations) {
        declared.putAll(declarations);
    }

    @Override
    public void close() {
        if (connector != null) {
            connector.close();
        }
        peer.stop();
    }
}
