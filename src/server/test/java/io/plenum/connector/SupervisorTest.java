package io.plenum.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.plenum.link.Connection;
import io.plenum.link.ConnectionState;
import io.plenum.link.ConnectionStatus;
import io.plenum.link.Connector;
import io.plenum.link.ConnectorContext;
import io.plenum.link.ConnectorFactory;
import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.PointWarning;
import io.plenum.link.Tuning;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.PointsChanged;
import io.plenum.point.Quality;
import io.plenum.point.QualityReason;
import io.plenum.point.Sample;
import io.plenum.point.device.DeclaredValues;
import io.plenum.point.device.DeviceDeclaration;
import io.plenum.point.unit.Unit;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the supervisor makes of points that nobody reads, and of devices that disagree with the model. */
class SupervisorTest {

    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private final List<Point> points = new CopyOnWriteArrayList<>();
    private final Map<PointId, Sample> last = new ConcurrentHashMap<>();
    private final AtomicInteger opened = new AtomicInteger();
    private volatile @Nullable ConnectorContext context;
    private @Nullable Supervisor supervisor;

    @AfterEach
    void stop() {
        if (supervisor != null) {
            supervisor.stop();
        }
    }

    /** After a wrong name in the model, and so from the start on: nobody reads the point, and that is said. */
    @Test
    void aPointOfAConnectionThatDoesNotExistIsNeverGood() {
        points.add(point(1, "plant"));
        points.add(point(2, "plnat"));
        connections.add(connection("plant"));
        start();
        await("the fault", () -> quality(2) == Quality.FAULT);
        assertThat(last(2).reason()).isEqualTo(QualityReason.of("point.reason.no-connection", "plnat"));
        value(1, 21);
        assertThat(quality(1)).isEqualTo(Quality.GOOD);
        assertThat(supervisor().status())
                .filteredOn(status -> status.kind().equals(ConnectionStatus.MISSING))
                .singleElement()
                .satisfies(status -> {
                    assertThat(status.name()).isEqualTo("plnat");
                    assertThat(status.state()).isEqualTo(ConnectionState.DOWN);
                    assertThat(status.points()).isEqualTo(1);
                });
    }

    /** Corrected once, and wrong once more: what is said is about the name that is there now. */
    @Test
    void theReasonFollowsTheModel() {
        points.add(point(1, "plant"));
        points.add(point(2, "plnat"));
        connections.add(connection("plant"));
        start();
        await("the fault", () -> quality(2) == Quality.FAULT);
        points.set(1, point(2, "palnt"));
        supervisor().on(new PointsChanged());
        await("the new name", () -> QualityReason.of("point.reason.no-connection", "palnt")
                .equals(last(2).reason()));
    }

    /** Its value was good a second ago, and stays in memory: under a connection that is gone it means nothing. */
    @Test
    void aPointOfARemovedConnectionIsNotGoodAnyMore() {
        points.add(point(1, "plant"));
        connections.add(connection("plant"));
        start();
        value(1, 21);
        connections.clear();
        supervisor().on(new ConnectionsChanged());
        await("the fault", () -> quality(1) == Quality.FAULT);
        assertThat(last(1).value()).isEqualTo(21);
        connections.add(connection("plant"));
        supervisor().on(new ConnectionsChanged());
        value(1, 22);
        assertThat(quality(1)).isEqualTo(Quality.GOOD);
        assertThat(supervisor().status()).noneMatch(status -> status.kind().equals(ConnectionStatus.MISSING));
    }

    /** An import sends the point elsewhere: what the old controller said is no value of it. */
    @Test
    void aPointThatHasMovedIsNotGoodUntilItIsReadThere() {
        points.add(point(1, "plant"));
        connections.add(connection("plant"));
        start();
        value(1, 21);
        points.set(
                0,
                new Point(
                        new PointId(1),
                        "p/1",
                        "p/1",
                        "Point",
                        PointKind.NUMERIC,
                        Unit.DEGREE_CELSIUS,
                        List.of(),
                        false,
                        new PointSource("plant", "7/x,99")));
        supervisor().on(new PointsChanged());
        await("the mark", () -> quality(1) == Quality.DOWN);
        assertThat(opened).hasValue(1);
    }

    /** 68 °F under the sign °C would be a heat alarm at best, and believed at worst. */
    @Test
    void aValueInAnotherUnitThanTheModelSaysIsNeverGood() {
        points.add(point(1, "plant"));
        points.add(point(2, "plant"));
        connections.add(connection("plant"));
        start();
        value(1, 68);
        value(2, 20);
        assertThat(quality(1)).isEqualTo(Quality.GOOD);
        context().declared(Map.of("7/x,1", measured("°F"), "7/x,2", measured("°C")));
        QualityReason difference = QualityReason.of("point.difference.unit", "°F", "°C");
        // At once, and not with the next change only.
        assertThat(last(1)).returns(Quality.UNCERTAIN, Sample::quality).returns(difference, Sample::reason);
        value(1, 69);
        assertThat(last(1)).returns(Quality.UNCERTAIN, Sample::quality).returns(difference, Sample::reason);
        assertThat(quality(2)).isEqualTo(Quality.GOOD);
        assertThat(supervisor().warnings("plant")).singleElement().satisfies(warning -> {
            assertThat(warning.point().id()).isEqualTo(new PointId(1));
            assertThat(warning.reasons()).containsExactly(difference);
        });
        // The device is set right: it says so, and the next value counts again.
        context().declared(Map.of("7/x,1", measured("°C")));
        value(1, 20.5);
        assertThat(quality(1)).isEqualTo(Quality.GOOD);
        assertThat(supervisor().warnings("plant")).isEmpty();
    }

    @Test
    void aFaultIsAmongTheWarningsUntilItIsOver() {
        points.add(point(1, "plant"));
        connections.add(connection("plant"));
        start();
        QualityReason reason = QualityReason.of("point.reason.infinite");
        context()
                .sink()
                .accept(List.of(
                        new Sample(new PointId(1), Clock.systemUTC().instant(), Double.NaN, Quality.FAULT, reason)));
        assertThat(supervisor().warnings("plant"))
                .flatExtracting(PointWarning::reasons)
                .containsExactly(reason);
        value(1, 20);
        assertThat(supervisor().warnings("plant")).isEmpty();
    }

    private static DeviceDeclaration measured(String unit) {
        return new DeviceDeclaration("analog-input", true, PointKind.NUMERIC, unit, 0);
    }

    private void start() {
        var made = new Supervisor(
                registry(),
                new ConnectionImport(
                        registry(), new PasswordBindings(JdbcClient.create(new DriverManagerDataSource())), null),
                catalog(),
                List.of(factory()),
                samples -> samples.forEach(sample -> last.put(sample.point(), sample)),
                List.of(),
                List.of(),
                new SimpleMeterRegistry(),
                new DeclaredValues(),
                Clock.systemUTC());
        supervisor = made;
        made.start();
        await("the connection", () -> context != null);
    }

    private Supervisor supervisor() {
        return Objects.requireNonNull(supervisor);
    }

    private ConnectorContext context() {
        return Objects.requireNonNull(context);
    }

    /** The connector hands in a value. */
    private void value(int point, double value) {
        await("value " + value, () -> {
            context()
                    .sink()
                    .accept(List.of(
                            new Sample(new PointId(point), Clock.systemUTC().instant(), value, Quality.GOOD)));
            Sample sample = last.get(new PointId(point));
            return sample != null && sample.value() == value;
        });
    }

    private Sample last(int point) {
        return Objects.requireNonNull(last.get(new PointId(point)));
    }

    private @Nullable Quality quality(int point) {
        Sample sample = last.get(new PointId(point));
        return sample == null ? null : sample.quality();
    }

    private static Point point(int id, String connection) {
        return new Point(
                new PointId(id),
                "p/" + id,
                "p/" + id,
                "Point",
                PointKind.NUMERIC,
                Unit.DEGREE_CELSIUS,
                List.of(),
                false,
                new PointSource(connection, "7/x," + id));
    }

    private static Connection connection(String name) {
        return new Connection(name, "test", true, Map.of(), Tuning.DEFAULT);
    }

    private ConnectionRegistry registry() {
        return new ConnectionRegistry() {
            @Override
            public List<Connection> list() {
                return List.copyOf(connections);
            }

            @Override
            public void add(Connection connection) {
                connections.add(connection);
            }

            @Override
            public void replace(Connection connection) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void remove(String name) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private PointCatalog catalog() {
        return new PointCatalog() {
            @Override
            public List<Point> all() {
                return List.copyOf(points);
            }

            @Override
            public @Nullable Point byKey(String key) {
                return null;
            }

            @Override
            public @Nullable Point byId(PointId id) {
                return null;
            }

            @Override
            public List<Point> ofConnection(String connection) {
                List<Point> own = new ArrayList<>(points);
                own.removeIf(point ->
                        !Objects.requireNonNull(point.source()).connection().equals(connection));
                return own;
            }
        };
    }

    private ConnectorFactory factory() {
        return new ConnectorFactory() {
            @Override
            public String kind() {
                return "test";
            }

            @Override
            public Connector create(Connection connection) {
                return new Connector() {
                    @Override
                    public void open(ConnectorContext given) {
                        opened.incrementAndGet();
                        context = given;
                    }

                    @Override
                    public void ping() {}

                    @Override
                    public void update() {}

                    @Override
                    public List<Discovered> discover(DiscoveryLimits limits) {
                        return List.of();
                    }

                    @Override
                    public void close() {}
                };
            }
        };
    }

    private static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(what + " did not come");
            }
            LockSupport.parkNanos(10_000_000);
        }
    }
}
