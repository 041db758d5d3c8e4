package io.plenum.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.link.Connection;
import io.plenum.link.Connector;
import io.plenum.link.ConnectorContext;
import io.plenum.link.ConnectorException;
import io.plenum.link.ConnectorFactory;
import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.Tuning;
import io.plenum.link.wire.PushedConfiguration;
import io.plenum.point.ControllerEvent;
import io.plenum.point.EventFollower;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.point.device.DeclaredValues;
import io.plenum.point.unit.Unit;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A configuration that follows another one touches only what differs: no gap for the others. */
class ConnectionSupervisorTest {

    private final List<Sample> samples = new CopyOnWriteArrayList<>();
    private final List<Opened> opened = new CopyOnWriteArrayList<>();
    private final ConnectionSupervisor supervisor = new ConnectionSupervisor(
            List.of(new Factory()),
            samples::addAll,
            new NoEvents(),
            new AvailabilityTracker(Clock.systemUTC()),
            new DeclaredValues(),
            Clock.systemUTC());

    @AfterEach
    void close() {
        supervisor.close();
    }

    private static Connection connection(String name, String place) {
        return new Connection(name, "plain", true, Map.of("place", place), Tuning.DEFAULT);
    }

    private static Point point(int number, String connection) {
        return new Point(
                new PointId(number),
                "p" + number,
                "",
                "Sensor",
                PointKind.NUMERIC,
                Unit.KELVIN,
                List.of(),
                false,
                new PointSource(connection, "1/" + number));
    }

    private static PushedConfiguration configuration(List<Connection> connections, Point... points) {
        return new PushedConfiguration("r", connections, List.of(points), List.of());
    }

    private static void eventually(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private long open() {
        return opened.stream().filter(each -> !each.closed).count();
    }

    @Test
    void whereOnlyPointsAreOthersTheConnectionStaysOpen() {
        List<Connection> both = List.of(connection("a", "1"), connection("b", "1"));
        supervisor.follow(configuration(both, point(1, "a"), point(2, "b")));
        eventually(() -> open() == 2);
        supervisor.follow(configuration(both, point(1, "a"), point(2, "b"), point(3, "a")));
        assertThat(opened).hasSize(2).noneMatch(each -> each.closed);
        eventually(() -> opened.stream().anyMatch(each -> each.updates.get() == 1));
    }

    @Test
    void whatIsGoneIsClosedAndTheOthersAreLeftAlone() {
        supervisor.follow(configuration(List.of(connection("a", "1"), connection("b", "1")), point(1, "a")));
        eventually(() -> open() == 2);
        supervisor.follow(configuration(List.of(connection("b", "1"))));
        eventually(() -> open() == 1);
        assertThat(supervisor.status()).extracting("name").containsExactly("b");
        assertThat(opened).hasSize(2);
    }

    /** What was known was said by other devices: it must not be shown as theirs. */
    @Test
    void aConnectionThatLeadsElsewhereIsOpenedAnewAndItsPointsAreDown() {
        supervisor.follow(configuration(List.of(connection("a", "1")), point(1, "a")));
        eventually(() -> open() == 1);
        supervisor.follow(configuration(List.of(connection("a", "2")), point(1, "a")));
        eventually(() -> opened.size() == 2 && open() == 1);
        assertThat(samples.getLast().quality()).isEqualTo(Quality.DOWN);
    }

    @Test
    void whatCannotBeDoneIsSaidInWords() {
        supervisor.follow(PushedConfiguration.NONE);
        assertThatThrownBy(() -> supervisor.discover("x", DiscoveryLimits.DEFAULT))
                .isInstanceOf(ConnectorException.class);
        assertThatThrownBy(() -> supervisor.check(new Connection("x", "modbus", true, Map.of(), Tuning.DEFAULT)))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("unknown-kind");
    }

    private final class Factory implements ConnectorFactory {
        @Override
        public String kind() {
            return "plain";
        }

        @Override
        public Connector create(Connection connection) {
            return new Opened();
        }
    }

    private final class Opened implements Connector {
        private volatile boolean closed;
        private final AtomicInteger updates = new AtomicInteger();

        @Override
        public void open(ConnectorContext given) {
            opened.add(this);
        }

        @Override
        public void ping() {
            // Always there.
        }

        @Override
        public void update() {
            updates.incrementAndGet();
        }

        @Override
        public List<Discovered> discover(DiscoveryLimits limits) {
            return List.of();
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static final class NoEvents implements EventFollower {
        @Override
        public void accept(ControllerEvent event) {
            // None is expected.
        }

        @Override
        public void present(Collection<PointId> points, List<ControllerEvent> active) {
            // None is expected.
        }
    }
}
