package io.plenum.supervision;

import io.plenum.link.Backoff;
import io.plenum.link.Connection;
import io.plenum.link.ConnectionState;
import io.plenum.link.Connector;
import io.plenum.link.ConnectorContext;
import io.plenum.link.ConnectorException;
import io.plenum.link.ConnectorFactory;
import io.plenum.link.DeviceStatus;
import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.Problem;
import io.plenum.link.SampleSink;
import io.plenum.link.Tuning;
import io.plenum.point.EventFollower;
import io.plenum.point.Point;
import io.plenum.point.PointSource;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.point.device.DeviceDeclaration;
import io.plenum.point.device.DeviceFollower;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection with the virtual thread that opens it, asks after it, closes it and tries again. */
public final class SupervisedConnection {

    private static final Logger LOG = LoggerFactory.getLogger(SupervisedConnection.class);
    private static final Duration PING = Duration.ofSeconds(5);

    private final Connection connection;
    private final @Nullable ConnectorFactory factory;
    private final PointStatusTracker marks;
    private final EventGate events;
    private final DeviceReports devices;
    private final Clock clock;
    private final SampleRate rate = new SampleRate();
    private final StatusBoard board;
    private final PointDiagnostics diagnostics;
    private final ReentrantLock updating = new ReentrantLock();
    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));
    private final Semaphore stop = new Semaphore(0);
    private volatile List<Point> points;
    private volatile boolean running = true;
    private volatile @Nullable Connector connector;
    private volatile @Nullable ConnectorException failed;
    private @Nullable Thread thread;

    public SupervisedConnection(
            Connection connection,
            @Nullable ConnectorFactory factory,
            List<Point> points,
            PointStatusTracker marks,
            EventGate events,
            DeclaredValues declared,
            List<DeviceFollower> followers,
            Clock clock) {
        this.connection = connection;
        this.factory = factory;
        this.points = points;
        this.marks = marks;
        this.events = events;
        this.clock = clock;
        devices = new DeviceReports(connection, points, followers, clock);
        board = new StatusBoard(connection, points.size());
        diagnostics = new PointDiagnostics(declared.of(connection.name()));
        diagnostics.compare(points);
    }

    public Connection connection() {
        return connection;
    }

    public List<Point> points() {
        return points;
    }

    /** Takes other points in place of these; those that stay feel nothing of it. */
    public void change(List<Point> next) {
        Set<PointSource> before = points.stream().map(Point::source).collect(Collectors.toSet());
        List<Point> fresh =
                next.stream().filter(point -> !before.contains(point.source())).toList();
        marks.watch(next);
        // What is known of them was said of another object.
        marks.mark(fresh, connection.enabled() ? Quality.DOWN : Quality.DISABLED);
        points = next;
        board.points(next.size());
        diagnostics.compare(next);
        Connector open = connector;
        if (open != null) {
            update(open);
        }
    }

    private void update(Connector open) {
        updating.lock();
        try {
            open.update();
        } catch (ConnectorException e) {
            failed = e;
        } finally {
            updating.unlock();
        }
    }

    public void start() {
        marks.watch(points);
        if (!connection.enabled()) {
            board.state(ConnectionState.DISABLED);
            marks.mark(points, Quality.DISABLED);
            devices.allGone();
            return;
        }
        thread = Thread.ofVirtual().name("connection-" + connection.name()).start(this::run);
    }

    /** Closes the connection and waits until it is closed, so that a successor finds its sockets free. */
    public void stop() {
        running = false;
        stop.release();
        Thread own = thread;
        try {
            if (own != null && !own.join(Duration.ofSeconds(2))) {
                own.interrupt();
                own.join(Duration.ofSeconds(8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        devices.left();
    }

    private void run() {
        while (running) {
            try {
                serve();
            } catch (ConnectorException e) {
                lost(e.problem(), e);
            } catch (RuntimeException e) {
                LOG.warn("Connection {} failed", connection.name(), e);
                lost(Problem.of("connector.problem.internal", e.getClass().getSimpleName()), e);
            }
            pause(backoff.next());
        }
    }

    private void serve() throws ConnectorException {
        if (factory == null) {
            throw new ConnectorException(Problem.of("connector.problem.unknown-kind", connection.kind()));
        }
        Connector opened = factory.create(connection);
        failed = null;
        try {
            List<Point> known = points;
            opened.open(new Context());
            connector = opened;
            board.opened();
            if (!known.equals(points)) {
                // They changed while the connection was being opened.
                update(opened);
            }
            while (running) {
                ConnectorException failure = failed;
                if (failure != null) {
                    throw failure;
                }
                opened.ping();
                backoff.reset();
                pause(PING);
            }
        } finally {
            connector = null;
            opened.close();
        }
    }

    private void lost(Problem problem, Exception cause) {
        if (!running) {
            return;
        }
        if (board.lost(problem)) {
            LOG.info("Connection {} is down: {}", connection.name(), cause.getMessage());
        }
        marks.mark(points, Quality.DOWN);
        devices.allGone();
    }

    private void pause(Duration duration) {
        try {
            if (running && stop.tryAcquire(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                stop.release();
            }
        } catch (InterruptedException e) {
            running = false;
        }
    }

    public List<Discovered> discover(DiscoveryLimits limits) throws ConnectorException {
        Connector open = connector;
        if (open == null) {
            throw new ConnectorException(Problem.of("connector.problem.not-open", connection.name()));
        }
        List<Discovered> found = open.discover(limits);
        found.forEach(device -> new Context().declared(device.declarations()));
        return found;
    }

    /** Once a second: what has not been confirmed for too long becomes stale. */
    public void sweep() {
        rate.tick(clock.instant());
        if (connection.enabled()) {
            marks.sweep(points, connection.tuning());
        }
    }

    public ConnectionStatus status() {
        return board.status(rate.perSecond());
    }

    /** What is wrong with single points, in their order. */
    public List<PointWarning> warnings() {
        return diagnostics.warnings(points);
    }

    private final class Context implements ConnectorContext {

        @Override
        public List<Point> points() {
            return points;
        }

        @Override
        public Tuning tuning() {
            return connection.tuning();
        }

        @Override
        public Clock clock() {
            return clock;
        }

        @Override
        public SampleSink sink() {
            return this::heard;
        }

        @Override
        public EventFollower events() {
            return events;
        }

        private void heard(Sample sample) {
            if (running) {
                Instant now = clock.instant();
                rate.count();
                board.heard(now);
                marks.accept(diagnostics.judged(sample));
            }
        }

        @Override
        public void gone(String device) {
            board.gone(device);
        }

        @Override
        public void declared(Map<String, DeviceDeclaration> declarations) {
            diagnostics.declared(points, declarations).forEach(marks::doubt);
        }

        @Override
        public void report(DeviceStatus device) {
            if (!running) {
                return;
            }
            board.report(device);
            List<Point> own = devices.pointsOf(device.address());
            switch (device.state()) {
                case UP, DEGRADED -> {
                    devices.alive(device.address());
                    marks.confirm(own);
                }
                case DOWN -> {
                    marks.mark(own, Quality.DOWN);
                    devices.gone(device.address());
                }
                case CONNECTING, DISABLED -> {
                    // Says nothing about single values.
                }
            }
        }

        @Override
        public void report(List<Problem> problems) {
            board.problems(problems);
        }
    }
}
