package io.plenum.supervision;

import io.plenum.link.Connection;
import io.plenum.link.ConnectionStatus;
import io.plenum.link.ConnectorException;
import io.plenum.link.ConnectorFactory;
import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.PointWarning;
import io.plenum.link.Problem;
import io.plenum.link.SampleSink;
import io.plenum.link.alarm.AlarmOrder;
import io.plenum.link.alarm.AlarmOrderResult;
import io.plenum.link.command.CommandWriter;
import io.plenum.link.history.PointHistory;
import io.plenum.link.present.PresentAnswer;
import io.plenum.link.present.PresentRequest;
import io.plenum.link.schedule.DeviceSchedules;
import io.plenum.link.schedule.ScheduleWriter;
import io.plenum.link.serving.ObjectServer;
import io.plenum.link.serving.ServedList;
import io.plenum.link.serving.ServedValue;
import io.plenum.link.wire.PushedConfiguration;
import io.plenum.point.EventFollower;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.Quality;
import io.plenum.point.device.DeclaredValues;
import io.plenum.point.device.DeviceFollower;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps every connection of a configuration open: one virtual thread for each, so that none waits for another. Of a configuration
 * that follows another one, only what differs is touched.
 */
public final class ConnectionSupervisor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionSupervisor.class);

    private final Map<String, ConnectorFactory> factories;
    private final PointStatusTracker tracker;
    private final List<EventFollower> followers;
    private final List<DeviceFollower> deviceFollowers;
    private final DeclaredValues declared;
    private final Clock clock;
    private final ServingBoard serving;
    private final LongAdder dropped = new LongAdder();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("connection-timer").factory());
    private volatile Map<String, SupervisedConnection> open = new TreeMap<>();
    private boolean running = true;

    /**
     * Nothing is open before {@link #follow}.
     *
     * @param sink gets all samples; must not wait
     * @param events gets what controllers say of alarms; must not wait
     * @param devices gets how devices are; must not wait
     */
    public ConnectionSupervisor(
            List<ConnectorFactory> factories,
            SampleSink sink,
            EventFollower events,
            DeviceFollower devices,
            DeclaredValues declared,
            Clock clock) {
        this.factories = factories.stream().collect(Collectors.toMap(ConnectorFactory::kind, Function.identity()));
        this.tracker = new PointStatusTracker(sink, clock);
        this.followers = List.of(events);
        this.deviceFollowers = List.of(devices);
        this.declared = declared;
        this.clock = clock;
        serving = new ServingBoard(clock);
        var unused = timer.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.SECONDS);
    }

    /** In the order of the connections' names. */
    public List<ConnectionStatus> status() {
        return open.values().stream().map(SupervisedConnection::status).toList();
    }

    /** What is wrong with single points, by connection. */
    public Map<String, List<PointWarning>> warnings() {
        return open.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .warnings()));
    }

    /** Events of controllers beyond what a building can have. */
    public long droppedEvents() {
        return dropped.sum();
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
     * Lets a connection look around; takes seconds to minutes.
     *
     * @throws ConnectorException where the connection is unknown, not open or fails
     */
    public List<Discovered> discover(String name, DiscoveryLimits limits) throws ConnectorException {
        return connection(name).discover(limits);
    }

    /**
     * What controllers have recorded of points; takes seconds to minutes.
     *
     * @throws ConnectorException where the connection is unknown or not open, its kind has no such thing, or a device does not answer
     */
    public List<PointHistory> history(String name, Set<PointId> points, Instant from, Instant to, int most)
            throws ConnectorException {
        return connection(name).history(points, from, to, most);
    }

    /**
     * A point of a connection.
     *
     * @throws ConnectorException where the connection is unknown, or has no such point
     */
    public Point point(String name, PointId id) throws ConnectorException {
        return connection(name).point(id);
    }

    /**
     * Has an alarm acknowledged or shelved at its controller; waits for the controller.
     *
     * @throws ConnectorException where the connection is unknown or not open, or the controller does not answer
     */
    public AlarmOrderResult carryOut(String name, AlarmOrder order) throws ConnectorException {
        return connection(name).carryOut(order);
    }

    /** As {@link SupervisedConnection#writer}, of a connection by its name. */
    public @Nullable CommandWriter writer(String name) throws ConnectorException {
        return connection(name).writer();
    }

    private SupervisedConnection connection(String name) throws ConnectorException {
        SupervisedConnection connection = open.get(name);
        if (connection == null) {
            throw new ConnectorException(Problem.of("connector.problem.not-open", name));
        }
        return connection;
    }

    /** As {@link SupervisedConnection#schedules}, of a connection by its name. */
    public DeviceSchedules schedules(String name, String device) throws ConnectorException {
        return connection(name).schedules(device);
    }

    /** As {@link SupervisedConnection#scheduleWriter}, of a connection by its name. */
    public @Nullable ScheduleWriter scheduleWriter(String name) throws ConnectorException {
        return connection(name).scheduleWriter();
    }

    /** All points of a connection; as {@link #point}. */
    public List<Point> points(String name) throws ConnectorException {
        return connection(name).points();
    }

    /** As {@link SupervisedConnection#present}, of a connection by its name. */
    public PresentAnswer present(String name, PresentRequest request) throws ConnectorException {
        return connection(name).present(request);
    }

    /** Offers these objects to workstations from now on, in place of those before. */
    public void serve(ServedList list) {
        serving.list(list);
    }

    /** Takes the server's values of what is served; without any it says that it is there. Returns at once. */
    public void served(List<ServedValue> values) {
        serving.values(values);
    }

    private void sweep() {
        try {
            open.values().forEach(SupervisedConnection::sweep);
            serving.follow(servers());
        } catch (RuntimeException e) {
            LOG.warn("The sweep for stale values failed", e);
        }
    }

    private Map<String, ObjectServer> servers() {
        Map<String, ObjectServer> servers = new TreeMap<>();
        open.forEach((name, connection) -> {
            ObjectServer server = connection.server();
            if (server != null) {
                servers.put(name, server);
            }
        });
        return servers;
    }

    /**
     * Stops what is gone or has changed, starts what is new; where only points are others, the connection stays open. Waits until what
     * is stopped is closed, seconds.
     */
    public synchronized void follow(PushedConfiguration configuration) {
        if (!running) {
            return;
        }
        Map<String, List<Point>> points = configuration.points().stream()
                .filter(point -> point.source() != null)
                .collect(Collectors.groupingBy(ConnectionSupervisor::connectionOf));
        Map<String, SupervisedConnection> before = open;
        Map<String, SupervisedConnection> next = new TreeMap<>();
        for (Connection connection : configuration.connections()) {
            List<Point> own = points.getOrDefault(connection.name(), List.of());
            next.put(connection.name(), following(before.get(connection.name()), connection, own));
        }
        before.values().stream().filter(old -> !next.containsValue(old)).forEach(SupervisedConnection::stop);
        next.values().stream()
                .filter(now -> leadsElsewhere(before, now))
                .forEach(now -> tracker.mark(now.points(), Quality.DOWN));
        open = next;
        declared.retain(next.keySet());
        tracker.retain(configuration.points().stream().map(Point::id).collect(Collectors.toSet()));
        next.values().stream().filter(now -> !before.containsValue(now)).forEach(SupervisedConnection::start);
    }

    private static String connectionOf(Point point) {
        return point.source() == null ? "" : point.source().connection();
    }

    private static boolean leadsElsewhere(Map<String, SupervisedConnection> before, SupervisedConnection now) {
        SupervisedConnection old = before.get(now.connection().name());
        return old != null && !old.connection().leadsTo(now.connection());
    }

    private SupervisedConnection following(
            @Nullable SupervisedConnection present, Connection connection, List<Point> points) {
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
    public void close() {
        timer.shutdownNow();
        stopAll();
    }

    private synchronized void stopAll() {
        running = false;
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
        open = new TreeMap<>();
    }
}
