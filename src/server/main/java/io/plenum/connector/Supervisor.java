package io.plenum.connector;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.plenum.broadcast.FollowerGuard;
import io.plenum.broadcast.GuardedEventFollowers;
import io.plenum.link.Connection;
import io.plenum.link.ConnectionStatus;
import io.plenum.link.ConnectorException;
import io.plenum.link.ConnectorFactory;
import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.PointWarning;
import io.plenum.link.Problem;
import io.plenum.link.SampleSink;
import io.plenum.point.EventFollower;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointSource;
import io.plenum.point.PointsChanged;
import io.plenum.point.Quality;
import io.plenum.point.QualityReason;
import io.plenum.point.device.DeclaredValues;
import io.plenum.point.device.DeviceFollower;
import io.plenum.supervision.EventGate;
import io.plenum.supervision.PointStatusTracker;
import io.plenum.supervision.SupervisedConnection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps every configured connection open: one virtual thread for each, so that none waits for another. It follows changes of
 * the site model and of the connections by itself.
 */
@Component
public class Supervisor implements Connections, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

    private final ConnectionRegistry registry;
    private final ConnectionImport firstStart;
    private final PointCatalog catalog;
    private final Map<String, ConnectorFactory> factories;
    private final PointStatusTracker tracker;
    private final List<EventFollower> followers;
    private final List<DeviceFollower> deviceFollowers;
    private final Counter dropped;
    private final DeclaredValues declared;
    private final Clock clock;
    private volatile Map<String, List<Point>> unconnected = Map.of();
    private volatile Map<String, SupervisedConnection> open = Map.of();
    private volatile boolean running;
    private @Nullable ScheduledExecutorService timer;

    Supervisor(
            ConnectionRegistry registry,
            ConnectionImport firstStart,
            PointCatalog catalog,
            List<ConnectorFactory> factories,
            SampleSink sink,
            List<EventFollower> followers,
            List<DeviceFollower> deviceFollowers,
            MeterRegistry meters,
            DeclaredValues declared,
            Clock clock) {
        this.registry = registry;
        this.firstStart = firstStart;
        this.catalog = catalog;
        this.factories = factories.stream().collect(Collectors.toMap(ConnectorFactory::kind, Function.identity()));
        this.tracker = new PointStatusTracker(sink, clock);
        this.followers = List.of(new GuardedEventFollowers(followers, new FollowerGuard(meters)));
        this.deviceFollowers = List.copyOf(deviceFollowers);
        dropped = meters.counter("plenum.connector.events.dropped");
        this.declared = declared;
        this.clock = clock;
    }

    @Override
    public List<ConnectionStatus> status() {
        Stream<ConnectionStatus> known = open.values().stream().map(SupervisedConnection::status);
        Stream<ConnectionStatus> missing = unconnected.entrySet().stream()
                .map(entry -> ConnectionStatus.missing(
                        entry.getKey(), entry.getValue().size()));
        return Stream.concat(known, missing).toList();
    }

    /** What is wrong with the single points of a connection; empty where there is no such connection. */
    public List<PointWarning> warnings(String name) {
        SupervisedConnection connection = open.get(name);
        return connection == null ? List.of() : connection.warnings();
    }

    /** Kinds of connections that can be made. */
    public List<String> kinds() {
        return factories.keySet().stream().sorted().toList();
    }

    /**
     * Whether the settings can be used; opens nothing.
     *
     * @throws ConnectorException in words where they cannot
     */
    public void check(Connection connection) throws ConnectorException {
        ConnectorFactory factory = factories.get(connection.kind());
        if (factory == null) {
            throw new ConnectorException(Problem.of("connector.problem.unknown-kind", connection.kind()));
        }
        factory.create(connection).close();
    }

    /**
     * Lets a connection look around; takes seconds.
     *
     * @throws ConnectorException where the connection is unknown, not open or fails
     */
    public List<Discovered> discover(String name, DiscoveryLimits limits) throws ConnectorException {
        SupervisedConnection connection = open.get(name);
        if (connection == null) {
            throw new ConnectorException(Problem.of("connector.problem.not-open", name));
        }
        return connection.discover(limits);
    }

    @Override
    public void start() {
        running = true;
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("connection-timer").factory());
        timer.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.SECONDS);
        timer.execute(this::guardedFirstStart);
    }

    private void guardedFirstStart() {
        try {
            firstStart.importAtFirstStart();
        } catch (RuntimeException e) {
            LOG.warn("The site's connections could not be taken over", e);
        }
        follow();
    }

    private void sweep() {
        try {
            open.values().forEach(SupervisedConnection::sweep);
        } catch (RuntimeException e) {
            LOG.warn("The sweep for stale values failed", e);
        }
    }

    @EventListener
    void on(PointsChanged event) {
        followSoon();
    }

    @EventListener
    void on(ConnectionsChanged event) {
        followSoon();
    }

    /** On a thread of its own: closing a connection takes seconds, and the event came from somebody's request. */
    private void followSoon() {
        if (running) {
            Thread.ofVirtual().name("connection-changes").start(this::follow);
        }
    }

    /** Stops what is gone or has changed, starts what is new; where only points are others, the connection stays open. */
    private synchronized void follow() {
        if (!running) {
            return;
        }
        Map<String, SupervisedConnection> before = open;
        Map<String, SupervisedConnection> next = new TreeMap<>();
        for (Connection connection : registry.list()) {
            next.put(connection.name(), following(before.get(connection.name()), connection));
        }
        before.values().stream().filter(old -> !next.containsValue(old)).forEach(SupervisedConnection::stop);
        next.values().stream()
                .filter(now -> leadsElsewhere(before, now))
                .forEach(now -> tracker.mark(now.points(), Quality.DOWN));
        open = next;
        declared.retain(next.keySet());
        tracker.retain(catalog.all().stream().map(Point::id).collect(Collectors.toSet()));
        markUnconnected(next.keySet());
        next.values().stream().filter(now -> !before.containsValue(now)).forEach(SupervisedConnection::start);
    }

    private static boolean leadsElsewhere(Map<String, SupervisedConnection> before, SupervisedConnection now) {
        SupervisedConnection old = before.get(now.connection().name());
        return old != null && !old.connection().leadsTo(now.connection());
    }

    private SupervisedConnection following(@Nullable SupervisedConnection present, Connection connection) {
        List<Point> points = List.copyOf(catalog.ofConnection(connection.name()));
        if (present != null && present.connection().equals(connection)) {
            if (!present.points().equals(points)) {
                present.change(points);
            }
            return present;
        }
        if (present != null && !present.connection().leadsTo(connection)) {
            // What is known was said by other devices.
            declared.forget(connection.name());
        }
        return supervise(connection, points);
    }

    /** Nobody reads them: after a wrong name in the model, or when their connection was removed. */
    private void markUnconnected(Set<String> connections) {
        Map<String, List<Point>> missing = new TreeMap<>();
        for (Point point : catalog.all()) {
            PointSource source = point.source();
            if (source != null && !connections.contains(source.connection())) {
                missing.computeIfAbsent(source.connection(), any -> new ArrayList<>())
                        .add(point);
            }
        }
        missing.forEach((name, points) ->
                tracker.mark(points, Quality.FAULT, QualityReason.of("point.reason.no-connection", name)));
        unconnected = missing;
    }

    private SupervisedConnection supervise(Connection connection, List<Point> points) {
        return new SupervisedConnection(
                connection,
                factories.get(connection.kind()),
                points,
                tracker,
                new EventGate(followers, dropped::increment, clock),
                declared,
                deviceFollowers,
                clock);
    }

    @Override
    public void stop() {
        running = false;
        if (timer != null) {
            timer.shutdownNow();
        }
        stopAll();
    }

    private synchronized void stopAll() {
        List<Thread> stopping = open.values().stream()
                .map(connection -> Thread.ofVirtual().start(connection::stop))
                .toList();
        try {
            for (Thread thread : stopping) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        open = Map.of();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the pipeline that takes the samples; stopped before it. */
    @Override
    public int getPhase() {
        return 2;
    }
}
