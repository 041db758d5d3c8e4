package io.plenum.supervision;

import io.plenum.link.Connection;
import io.plenum.link.ConnectionState;
import io.plenum.link.ConnectionStatus;
import io.plenum.link.DeviceStatus;
import io.plenum.link.Problem;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The last word about a connection and its devices. */
final class StatusBoard {

    private final Connection connection;
    private int points;
    private final Map<String, DeviceStatus> devices = new TreeMap<>();
    private ConnectionState state = ConnectionState.CONNECTING;
    private List<Problem> problems = List.of();
    private volatile @Nullable Instant lastMessage;

    StatusBoard(Connection connection, int points) {
        this.connection = connection;
        this.points = points;
    }

    synchronized void points(int number) {
        points = number;
    }

    /** None of the points is of this device any more. */
    synchronized void gone(String device) {
        devices.remove(device);
    }

    synchronized void state(ConnectionState newState) {
        state = newState;
    }

    synchronized void opened() {
        if (state != ConnectionState.UP) {
            state = ConnectionState.UP;
        }
    }

    /** Returns whether this is news. */
    synchronized boolean lost(Problem problem) {
        boolean news = state != ConnectionState.DOWN || !problems.equals(List.of(problem));
        state = ConnectionState.DOWN;
        problems = List.of(problem);
        devices.replaceAll((address, device) -> down(device));
        return news;
    }

    private static DeviceStatus down(DeviceStatus device) {
        return new DeviceStatus(
                device.address(),
                device.name(),
                ConnectionState.DOWN,
                device.points(),
                0,
                device.faultyPoints(),
                device.lastMessage(),
                device.problems(),
                device.facts());
    }

    /** Called with each batch from protocol threads, which must not wait for anybody who reads the status. */
    void received(Instant now) {
        lastMessage = now;
    }

    synchronized void report(DeviceStatus device) {
        devices.put(device.address(), device);
    }

    synchronized void problems(List<Problem> news) {
        problems = List.copyOf(news);
    }

    synchronized ConnectionStatus status(double samplesPerSecond) {
        return new ConnectionStatus(
                connection.name(),
                connection.kind(),
                target(),
                overall(),
                points,
                samplesPerSecond,
                lastMessage,
                devices.values().stream()
                        .sorted(Comparator.comparing(DeviceStatus::address))
                        .toList(),
                problems);
    }

    /** Where the connection leads, in the settings' own words. */
    private String target() {
        Map<String, String> settings = connection.settings();
        String endpoint = settings.get("endpoint");
        String bind = settings.get("bind");
        return endpoint != null ? endpoint : bind != null ? bind : "";
    }

    private ConnectionState overall() {
        if (state != ConnectionState.UP || devices.isEmpty()) {
            return state == ConnectionState.UP && !problems.isEmpty() ? ConnectionState.DEGRADED : state;
        }
        if (devices.values().stream().allMatch(device -> device.state() == ConnectionState.DOWN)) {
            return ConnectionState.DOWN;
        }
        if (devices.values().stream().allMatch(device -> device.state() == ConnectionState.CONNECTING)) {
            return ConnectionState.CONNECTING;
        }
        boolean well = problems.isEmpty()
                && devices.values().stream().allMatch(device -> device.state() == ConnectionState.UP);
        return well ? ConnectionState.UP : ConnectionState.DEGRADED;
    }
}
