package io.plenum.supervision;

import io.plenum.link.Connection;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.device.DeviceFollower;
import io.plenum.point.device.DeviceLink;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands on how the devices of one connection are, and knows which points belong to which of them. */
final class DeviceReports {

    private static final Logger LOG = LoggerFactory.getLogger(DeviceReports.class);

    private final String connection;
    private volatile List<Point> points;
    private final Duration stale;
    private final List<DeviceFollower> followers;
    private final Clock clock;
    private final Map<String, Members> devices = new ConcurrentHashMap<>();

    private record Members(DeviceLink link, List<Point> points, List<PointId> ids) {}

    DeviceReports(Connection connection, List<Point> points, List<DeviceFollower> followers, Clock clock) {
        this.connection = connection.name();
        this.points = points;
        this.stale = connection.tuning().stale();
        this.followers = followers;
        this.clock = clock;
    }

    /** The points are others from now on. */
    void change(List<Point> next) {
        points = next;
        devices.replaceAll((address, before) -> find(address));
    }

    /** The points of a device by its address; all of the connection where no point's address begins with it. */
    List<Point> pointsOf(String address) {
        return members(address).points();
    }

    void alive(String address) {
        Members device = members(address);
        notifyAll(follower -> follower.alive(device.link(), device.ids(), clock.instant(), stale));
    }

    void gone(String address) {
        Members device = members(address);
        notifyAll(follower -> follower.gone(device.link(), device.ids(), clock.instant()));
    }

    /** The connection as a whole is lost, with every device that has been heard of. */
    void allGone() {
        if (devices.isEmpty()) {
            gone("");
        } else {
            List.copyOf(devices.keySet()).forEach(this::gone);
        }
    }

    void left() {
        notifyAll(follower -> follower.left(connection, clock.instant()));
    }

    private Members members(String address) {
        return devices.computeIfAbsent(address, this::find);
    }

    private Members find(String address) {
        List<Point> own = PointStatusTracker.ofDevice(address, points);
        boolean named = own.stream().allMatch(point -> PointStatusTracker.belongs(point, address));
        return new Members(
                new DeviceLink(connection, named ? address : ""),
                own,
                own.stream().map(Point::id).toList());
    }

    /** One follower's mistake costs nobody else the news. */
    private void notifyAll(Consumer<DeviceFollower> news) {
        for (DeviceFollower follower : followers) {
            try {
                news.accept(follower);
            } catch (RuntimeException e) {
                LOG.error("A follower of devices failed", e);
            }
        }
    }
}
