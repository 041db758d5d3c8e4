package io.plenum.connector;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.plenum.point.EventFollower;
import io.plenum.point.FollowerGuard;
import io.plenum.point.GuardedEventFollowers;
import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointsChanged;
import io.plenum.point.Quality;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final PointMarks marks;
    private final List<EventFollower> followers;
    private final Counter dropped;
    private final Clock clock;
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
            MeterRegistry meters,
            Clock clock) {
        this.registry = registry;
        this.firstStart = firstStart;
        this.catalog = catalog;
        this.factories = factories.stream().collect(Collectors.toMap(ConnectorFactory::kind, Function.identity()));
        this.marks = new PointMarks(sink, clock);
        this.followers = List.of(new GuardedEventFollowers(followers, new FollowerGuard(meters)));
        dropped = meters.counter("plenum.connector.events.dropped");
        this.clock = clock;
    }

    @Override
    public List<ConnectionStatus> status() {
        return open.values().stream().map(SupervisedConnection::status).toList();
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
    public List<Discovered> discover(String name) throws ConnectorException {
        SupervisedConnection connection = open.get(name);
        if (connection == null) {
            throw new ConnectorException(Problem.of("connector.problem.not-open", name));
        }
        return connection.discover();
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

    /** Stops what is gone or has changed, starts what is new. */
    private synchronized void follow() {
        if (!running) {
            return;
        }
        Map<String, SupervisedConnection> next = new TreeMap<>();
        for (Connection connection : registry.list()) {
            List<Point> points = catalog.ofConnection(connection.name());
            SupervisedConnection present = open.get(connection.name());
            boolean same = present != null
                    && present.connection().equals(connection)
                    && present.points().equals(points);
            next.put(connection.name(), same && present != null ? present : supervise(connection, points));
        }
        Map<String, SupervisedConnection> before = open;
        before.values().stream().filter(old -> !next.containsValue(old)).forEach(SupervisedConnection::stop);
        before.forEach((name, old) -> {
            if (!next.containsKey(name)) {
                marks.mark(old.points(), Quality.DOWN);
            }
        });
        open = next;
        next.values().stream().filter(now -> !before.containsValue(now)).forEach(SupervisedConnection::start);
    }

    private SupervisedConnection supervise(Connection connection, List<Point> points) {
        return new SupervisedConnection(
                connection,
                factories.get(connection.kind()),
                List.copyOf(points),
                marks,
                new EventGate(followers, dropped, clock),
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
