package io.plenum.supervision;

import io.plenum.link.Backoff;
import io.plenum.link.Connection;
import io.plenum.link.ConnectionStatus;
import io.plenum.link.Connector;
import io.plenum.link.ConnectorException;
import io.plenum.link.ConnectorFactory;
import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.PointWarning;
import io.plenum.link.Problem;
import io.plenum.link.alarm.AcknowledgementSettings;
import io.plenum.link.alarm.AlarmAcknowledger;
import io.plenum.link.alarm.AlarmOrder;
import io.plenum.link.alarm.AlarmOrderResult;
import io.plenum.link.command.CommandWriter;
import io.plenum.link.history.HistoryReader;
import io.plenum.link.history.HistoryRequest;
import io.plenum.link.history.PointHistory;
import io.plenum.link.present.PresentAnswer;
import io.plenum.link.present.PresentReader;
import io.plenum.link.present.PresentRequest;
import io.plenum.link.schedule.DeviceSchedules;
import io.plenum.link.schedule.ScheduleReader;
import io.plenum.link.schedule.ScheduleWriter;
import io.plenum.link.serving.ObjectServer;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.device.DeclaredValues;
import io.plenum.point.device.DeviceFollower;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection with the virtual thread that opens it, asks after it, closes it and tries again. */
public final class SupervisedConnection {

    private static final Logger LOG = LoggerFactory.getLogger(SupervisedConnection.class);
    private static final Duration PING = Duration.ofSeconds(5);

    private final Connection connection;
    private final @Nullable ConnectorFactory factory;
    private final ConnectionPoints points;
    private final SupervisedContext context;
    private final ReentrantLock updating = new ReentrantLock();
    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));
    private final Semaphore stop = new Semaphore(0);
    private volatile boolean running = true;
    private volatile @Nullable Connector connector;
    private volatile @Nullable ConnectorException failed;
    private @Nullable Thread thread;

    public SupervisedConnection(
            Connection connection,
            @Nullable ConnectorFactory factory,
            List<Point> points,
            PointStatusTracker tracker,
            EventGate events,
            DeclaredValues declared,
            List<DeviceFollower> followers,
            Clock clock) {
        this.connection = connection;
        this.factory = factory;
        this.points = new ConnectionPoints(
                connection,
                points,
                tracker,
                new DeviceReports(connection, points, followers, clock),
                new PointDiagnostics(declared.of(connection.name())),
                clock);
        context = new SupervisedContext(connection.tuning(), clock, events, this.points, () -> running);
    }

    public Connection connection() {
        return connection;
    }

    public List<Point> points() {
        return points.all();
    }

    /** Takes other points in place of these; those that stay feel nothing of it. */
    public void change(List<Point> next) {
        points.change(next);
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
        points.begin();
        if (connection.enabled()) {
            thread = Thread.ofVirtual().name("connection-" + connection.name()).start(this::run);
        } else {
            points.disable();
        }
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
        points.left();
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
            List<Point> known = points.all();
            opened.open(context);
            connector = opened;
            points.opened();
            if (!known.equals(points.all())) {
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
        if (running && points.lost(problem)) {
            LOG.info("Connection {} is down: {}", connection.name(), cause.getMessage());
        }
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

    private Connector opened() throws ConnectorException {
        Connector open = connector;
        if (open == null) {
            throw new ConnectorException(Problem.of("connector.problem.not-open", connection.name()));
        }
        return open;
    }

    public List<Discovered> discover(DiscoveryLimits limits) throws ConnectorException {
        Connector open = opened();
        List<Discovered> found = open.discover(limits);
        found.forEach(device -> context.declared(device.declarations()));
        return found;
    }

    /**
     * What controllers have recorded of points, by their numbers; such as are not of this connection are left out.
     *
     * @param wanted numbers of points
     */
    public List<PointHistory> history(Set<PointId> wanted, Instant from, Instant to, int most)
            throws ConnectorException {
        Connector open = opened();
        if (!(open instanceof HistoryReader reader)) {
            throw new ConnectorException(Problem.of("connector.problem.no-history", connection.kind()));
        }
        List<Point> own =
                points().stream().filter(point -> wanted.contains(point.id())).toList();
        return own.isEmpty() ? List.of() : reader.readHistory(new HistoryRequest(own, from, to, most));
    }

    Point point(PointId id) throws ConnectorException {
        return points().stream()
                .filter(point -> point.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ConnectorException(Problem.of("connector.problem.not-open", connection.name())));
    }

    /** Has an alarm acknowledged or shelved at its controller. */
    AlarmOrderResult carryOut(AlarmOrder order) throws ConnectorException {
        if (!AcknowledgementSettings.of(connection.settings()).toController()) {
            // Whatever the server believes.
            return AlarmOrderResult.refused(Problem.of("connector.problem.order-off", connection.name()));
        }
        Connector open = opened();
        return open instanceof AlarmAcknowledger acknowledger
                ? acknowledger.carryOut(order)
                : AlarmOrderResult.refused(Problem.of("connector.problem.order-kind", connection.kind()));
    }

    /** What writes at its controllers, while it is open; null where its kind cannot. */
    @Nullable
    CommandWriter writer() throws ConnectorException {
        return opened() instanceof CommandWriter writer ? writer : null;
    }

    /** The schedules and calendars of one of its devices. */
    public DeviceSchedules schedules(String device) throws ConnectorException {
        Connector open = opened();
        if (!(open instanceof ScheduleReader reader)) {
            throw new ConnectorException(Problem.of("connector.problem.no-schedules", connection.kind()));
        }
        return reader.readSchedules(device);
    }

    /** What writes schedules at its controllers, while it is open; null where its kind cannot. */
    @Nullable
    ScheduleWriter scheduleWriter() throws ConnectorException {
        return opened() instanceof ScheduleWriter writer ? writer : null;
    }

    /** What addresses have at present; nothing of it is handed on as a value of a point. */
    public PresentAnswer present(PresentRequest request) throws ConnectorException {
        Connector open = opened();
        if (!(open instanceof PresentReader reader)) {
            throw new ConnectorException(Problem.of("connector.problem.no-present", connection.kind()));
        }
        return reader.readPresent(request);
    }

    /** What offers values of the server to workstations, while the connection is open; null where its kind does not. */
    @Nullable
    ObjectServer server() {
        return connector instanceof ObjectServer server ? server : null;
    }

    /** Once a second: what has not been confirmed for too long becomes stale. */
    public void sweep() {
        points.sweep();
    }

    public ConnectionStatus status() {
        return points.status();
    }

    /** What is wrong with single points, in their order. */
    public List<PointWarning> warnings() {
        return points.warnings();
    }
}
