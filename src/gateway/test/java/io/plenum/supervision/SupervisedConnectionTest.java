package io.plenum.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.link.Connection;
import io.plenum.link.ConnectionState;
import io.plenum.link.Connector;
import io.plenum.link.ConnectorContext;
import io.plenum.link.ConnectorFactory;
import io.plenum.link.DeviceStatus;
import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.Tuning;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.point.device.DeclaredValues;
import io.plenum.point.device.DeviceFollower;
import io.plenum.point.device.DeviceLink;
import io.plenum.point.unit.Unit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One connection whose connector does nothing by itself. */
class SupervisedConnectionTest {

    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");

    private final List<Sample> handed = new ArrayList<>();
    private final List<PointId> alive = new ArrayList<>();
    private final CompletableFuture<ConnectorContext> context = new CompletableFuture<>();
    private final SupervisedConnection connection = new SupervisedConnection(
            new Connection("c", "bacnet", true, Map.of(), Tuning.DEFAULT),
            new Factory(),
            List.of(point(1)),
            new PointStatusTracker(handed::addAll, Clock.systemUTC()),
            new EventGate(List.of(), () -> {}, Clock.systemUTC()),
            new DeclaredValues(),
            List.of(new Living()),
            Clock.systemUTC());

    @AfterEach
    void stop() {
        connection.stop();
    }

    /**
     * A point that an import adds while the connection stays open belongs to its device as the others do: its value is confirmed by the
     * device, else it would become stale under a subscription that has nothing to say, and history would not know it to hold.
     */
    @Test
    void whatTheDeviceConfirmsFollowsTheModel() throws Exception {
        connection.start();
        ConnectorContext open = context.get(10, TimeUnit.SECONDS);
        open.report(up());
        assertThat(alive).containsExactly(new PointId(1));
        connection.change(List.of(point(1), point(2)));
        open.report(up());
        assertThat(alive).containsExactly(new PointId(1), new PointId(2));
        connection.change(List.of(point(2)));
        open.report(up());
        assertThat(alive).containsExactly(new PointId(2));
    }

    /** Nothing was heard where nothing came. */
    @Test
    void anEmptyBatchIsNoMessage() throws Exception {
        connection.start();
        ConnectorContext open = context.get(10, TimeUnit.SECONDS);
        open.sink().accept(List.of());
        assertThat(connection.status().lastMessage()).isNull();
        open.sink().accept(List.of(new Sample(new PointId(1), NOW, 21, Quality.GOOD)));
        assertThat(connection.status().lastMessage()).isNotNull();
        assertThat(handed).hasSize(1);
    }

    private static DeviceStatus up() {
        return new DeviceStatus("7", "AHU", ConnectionState.UP, 1, 1, 0, NOW, List.of());
    }

    private static Point point(int id) {
        return new Point(
                new PointId(id),
                "p/" + id,
                "p",
                "Point",
                PointKind.NUMERIC,
                Unit.KELVIN,
                List.of(),
                false,
                new PointSource("c", "7/analog-input," + id));
    }

    private final class Living implements DeviceFollower {

        @Override
        public void alive(DeviceLink link, List<PointId> points, Instant at, Duration stale) {
            alive.clear();
            alive.addAll(points);
        }

        @Override
        public void gone(DeviceLink link, List<PointId> points, Instant at) {}

        @Override
        public void left(String name, Instant at) {}
    }

    private final class Factory implements ConnectorFactory {

        @Override
        public String kind() {
            return "bacnet";
        }

        @Override
        public Connector create(Connection made) {
            return new Idle();
        }
    }

    private final class Idle implements Connector {

        @Override
        public void open(ConnectorContext given) {
            context.complete(given);
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
    }
}
