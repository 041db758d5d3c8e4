package io.plenum.supervision;

import io.plenum.link.Connection;
import io.plenum.link.ConnectionState;
import io.plenum.link.ConnectionStatus;
import io.plenum.link.DeviceStatus;
import io.plenum.link.PointWarning;
import io.plenum.link.Problem;
import io.plenum.point.Point;
import io.plenum.point.PointSource;
import io.plenum.point.Quality;
import io.plenum.point.Sample;
import io.plenum.point.device.DeviceDeclaration;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The points and devices of one connection: what comes of them is judged, counted and handed on here. */
final class ConnectionPoints {

    private final Connection connection;
    private final PointStatusTracker tracker;
    private final DeviceReports devices;
    private final PointDiagnostics diagnostics;
    private final Clock clock;
    private final StatusBoard board;
    private final SampleRate rate = new SampleRate();
    private volatile List<Point> points;

    ConnectionPoints(
            Connection connection,
            List<Point> points,
            PointStatusTracker tracker,
            DeviceReports devices,
            PointDiagnostics diagnostics,
            Clock clock) {
        this.connection = connection;
        this.points = points;
        this.tracker = tracker;
        this.devices = devices;
        this.diagnostics = diagnostics;
        this.clock = clock;
        board = new StatusBoard(connection, points.size());
        diagnostics.compare(points);
    }

    List<Point> all() {
        return points;
    }

    /** Takes other points in place of these; those that stay feel nothing of it. */
    void change(List<Point> next) {
        Set<PointSource> before = points.stream().map(Point::source).collect(Collectors.toSet());
        List<Point> fresh =
                next.stream().filter(point -> !before.contains(point.source())).toList();
        tracker.watch(next);
        // What is known of them was said of another object.
        tracker.mark(fresh, connection.enabled() ? Quality.DOWN : Quality.DISABLED);
        points = next;
        devices.change(next);
        board.points(next.size());
        diagnostics.compare(next);
    }

    void begin() {
        tracker.watch(points);
    }

    /** Nobody may ask the devices. */
    void disable() {
        board.state(ConnectionState.DISABLED);
        tracker.mark(points, Quality.DISABLED);
        devices.allGone();
    }

    void opened() {
        board.opened();
    }

    /**
     * The connection as a whole is lost, with all its devices.
     *
     * @return whether this is news
     */
    boolean lost(Problem problem) {
        boolean news = board.lost(problem);
        tracker.mark(points, Quality.DOWN);
        devices.allGone();
        return news;
    }

    /** From here on nobody asks the devices any more. */
    void left() {
        devices.left();
    }

    void accept(List<Sample> samples) {
        if (samples.isEmpty()) {
            return;
        }
        rate.count(samples.size());
        board.received(clock.instant());
        tracker.accept(samples, diagnostics::judged);
    }

    void declared(Map<String, DeviceDeclaration> declarations) {
        tracker.markUncertain(diagnostics.declared(points, declarations));
    }

    void report(DeviceStatus device) {
        board.report(device);
        List<Point> own = devices.pointsOf(device.address());
        switch (device.state()) {
            case UP, DEGRADED -> {
                devices.alive(device.address());
                tracker.confirm(own);
            }
            case DOWN -> {
                tracker.mark(own, Quality.DOWN);
                devices.gone(device.address());
            }
            case CONNECTING, DISABLED -> {
                // Says nothing about single values.
            }
        }
    }

    /** A device says nothing, and is not known to be lost. */
    void silent(String device) {
        tracker.markSilent(devices.pointsOf(device));
    }

    /** No point is of this device any more. */
    void gone(String device) {
        board.gone(device);
    }

    void problems(List<Problem> problems) {
        board.problems(problems);
    }

    /** Once a second: what has not been confirmed for too long becomes stale. */
    void sweep() {
        rate.tick(clock.instant());
        if (connection.enabled()) {
            tracker.sweep(points, connection.tuning());
        }
    }

    ConnectionStatus status() {
        return board.status(rate.perSecond());
    }

    List<PointWarning> warnings() {
        return diagnostics.warnings(points);
    }
}
