package io.plenum.gateway.session;

import io.plenum.gateway.GatewayBuffer;
import io.plenum.link.ConnectionStatus;
import io.plenum.link.DeviceStatus;
import io.plenum.link.PointWarning;
import io.plenum.link.Problem;
import io.plenum.link.wire.StatusReport;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.QualityReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway has said last of itself and of its connections. Bounded: only what is assigned to it is kept, of that at most as many
 * devices, problems and letters as a building can have.
 */
final class ReportedStatus {

    private static final int MOST_DEVICES = 5_000;
    private static final int MOST_PROBLEMS = 20;
    private static final int MOST_REASONS = 10;
    private static final int LONGEST = 300;

    private final Map<String, ConnectionStatus> connections = new ConcurrentHashMap<>();
    private final Map<String, List<PointWarning>> warnings = new ConcurrentHashMap<>();
    private volatile GatewayBuffer buffer = GatewayBuffer.UNKNOWN;
    private volatile @Nullable Instant reported;
    private volatile @Nullable Instant started;
    private volatile long heap;
    private volatile long packetsRefused;
    private volatile long eventsDropped;
    private int restarts;

    /** By the thread of the stream that counts. */
    synchronized void take(StatusReport report, Assignment assignment, Instant now) {
        for (ConnectionStatus status : report.connections()) {
            if (assignment.has(status.name())) {
                connections.put(status.name(), bounded(status));
            }
        }
        retain(assignment);
        StatusReport.BufferFill fill = report.buffer();
        buffer = new GatewayBuffer(
                GatewayBuffer.State.valueOf(fill.state().name()),
                fill.batches(),
                fill.bytes(),
                fill.capacity(),
                fill.oldest(),
                fill.dropped());
        heap = report.heapBytes();
        packetsRefused = report.packetsRefused();
        eventsDropped = report.eventsDropped();
        Instant before = started;
        Instant begun = report.started();
        if (begun != null && before != null && begun.isAfter(before)) {
            restarts++;
        }
        started = begun;
        reported = now;
    }

    void take(String connection, Map<PointId, List<QualityReason>> reasons, Assignment assignment) {
        List<PointWarning> known = new ArrayList<>();
        reasons.forEach((id, all) -> {
            Point point = assignment.points().get(id);
            if (point != null) {
                known.add(
                        new PointWarning(point, all.stream().limit(MOST_REASONS).toList()));
            }
        });
        warnings.put(connection, List.copyOf(known));
    }

    /** Forgets what is not assigned any more. */
    void retain(Assignment assignment) {
        connections.keySet().retainAll(assignment.connections());
        warnings.keySet().retainAll(assignment.connections());
    }

    private static ConnectionStatus bounded(ConnectionStatus status) {
        return new ConnectionStatus(
                status.name(),
                bounded(status.kind()),
                bounded(status.target()),
                status.state(),
                status.points(),
                status.samplesPerSecond(),
                status.lastMessage(),
                status.devices().stream()
                        .limit(MOST_DEVICES)
                        .map(ReportedStatus::bounded)
                        .toList(),
                bounded(status.problems()));
    }

    private static DeviceStatus bounded(DeviceStatus device) {
        return new DeviceStatus(
                bounded(device.address()),
                bounded(device.name()),
                device.state(),
                device.points(),
                device.subscribed(),
                device.faultyPoints(),
                device.lastMessage(),
                bounded(device.problems()),
                bounded(device.facts()));
    }

    static List<Problem> bounded(List<Problem> problems) {
        return problems.stream()
                .limit(MOST_PROBLEMS)
                .map(ReportedStatus::bounded)
                .toList();
    }

    static Problem bounded(Problem problem) {
        return new Problem(
                bounded(problem.messageKey()),
                problem.arguments().stream()
                        .limit(MOST_REASONS)
                        .map(ReportedStatus::bounded)
                        .toList());
    }

    static String bounded(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    @Nullable
    ConnectionStatus connection(String name) {
        return connections.get(name);
    }

    List<PointWarning> warnings(String connection) {
        return warnings.getOrDefault(connection, List.of());
    }

    Map<String, ConnectionStatus> connections() {
        return new HashMap<>(connections);
    }

    GatewayBuffer buffer() {
        return buffer;
    }

    @Nullable
    Instant reported() {
        return reported;
    }

    long heap() {
        return heap;
    }

    long packetsRefused() {
        return packetsRefused;
    }

    long eventsDropped() {
        return eventsDropped;
    }

    synchronized int restarts() {
        return restarts;
    }
}
