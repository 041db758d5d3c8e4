package io.plenum.bacnet.trendlog;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.exception.BACnetTimeoutException;
import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.constructed.StatusFlags;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import io.plenum.bacnet.discovery.DeviceFinder;
import io.plenum.bacnet.request.BacnetAddress;
import io.plenum.bacnet.request.DeviceGate;
import io.plenum.bacnet.request.PropertyReader;
import io.plenum.bacnet.trendlog.LogTimeline.PlacedEntry;
import io.plenum.bacnet.trendlog.LogTimeline.Timeline;
import io.plenum.link.Problem;
import io.plenum.link.history.HistoryRequest;
import io.plenum.link.history.PointHistory;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointSource;
import io.plenum.point.Sample;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what the devices of a connection have recorded of its points. Each log is read once, whatever it records for. */
public final class TrendLogReader {

    private static final int PROPERTIES_AT_ONCE = 10;

    private final DeviceGate gate;
    private final DeviceFinder finder;
    private final SampleMaker samples;
    private final Clock clock;
    private final LogCatalog catalog;

    /** Makes of a recorded value what would have been made of it had it been read then. */
    @FunctionalInterface
    public interface SampleMaker {

        Sample sample(Point point, Instant time, Encodable value, @Nullable StatusFlags flags);
    }

    /** A point and the object that it stands for. */
    private record WantedPoint(Point point, ObjectIdentifier object) {}

    public TrendLogReader(DeviceGate gate, DeviceFinder finder, SampleMaker samples, Clock clock) {
        this.gate = gate;
        this.finder = finder;
        this.samples = samples;
        this.clock = clock;
        catalog = new LogCatalog(clock);
    }

    /** The points by the instances of their devices; such as have no address of an object are left out. */
    public static Map<Integer, List<Point>> byDevice(List<Point> points) {
        Map<Integer, List<Point>> devices = new LinkedHashMap<>();
        for (Point point : points) {
            BacnetAddress address = address(point);
            if (address != null) {
                devices.computeIfAbsent(address.device(), any -> new ArrayList<>())
                        .add(point);
            }
        }
        return devices;
    }

    private static @Nullable BacnetAddress address(Point point) {
        PointSource source = point.source();
        return source == null ? null : BacnetAddress.parse(source.address());
    }

    /**
     * What one device has recorded of its points.
     *
     * @param request of which the points are those of this device
     * @throws BACnetException where it does not answer
     */
    public List<PointHistory> read(int device, HistoryRequest request) throws BACnetException {
        RemoteDevice remote = finder.find(device);
        PropertyReader reader = new PropertyReader(gate, remote, PROPERTIES_AT_ONCE);
        List<TrendLog> logs = catalog.of(remote, reader);
        Map<TrendLog, List<WantedPoint>> wanted = new LinkedHashMap<>();
        Map<PointId, PointHistory> found = new HashMap<>();
        for (Point point : request.points()) {
            ObjectIdentifier object = Objects.requireNonNull(address(point)).object();
            TrendLog log = best(logs, object);
            if (log == null) {
                Problem none = Problem.of("connector.problem.bacnet-no-log", BacnetAddress.text(device, object));
                found.put(point.id(), PointHistory.none(point.id(), request.to(), none));
            } else {
                wanted.computeIfAbsent(log, any -> new ArrayList<>()).add(new WantedPoint(point, object));
            }
        }
        if (!wanted.isEmpty()) {
            found.putAll(readAll(remote, reader, wanted, request));
        }
        return request.points().stream()
                .map(point -> Objects.requireNonNull(found.get(point.id())))
                .toList();
    }

    private static @Nullable TrendLog best(List<TrendLog> logs, ObjectIdentifier object) {
        return logs.stream()
                .filter(log -> log.members().contains(object))
                .min(TrendLog::compareWorth)
                .orElse(null);
    }

    private Map<PointId, PointHistory> readAll(
            RemoteDevice remote, PropertyReader reader, Map<TrendLog, List<WantedPoint>> wanted, HistoryRequest request)
            throws BACnetException {
        DeviceClock ticking = DeviceClock.read(remote, reader, clock, ZoneId.systemDefault());
        Map<PointId, PointHistory> found = new HashMap<>();
        int left = request.most();
        for (Map.Entry<TrendLog, List<WantedPoint>> one : wanted.entrySet()) {
            List<WantedPoint> points = one.getValue();
            List<PointHistory> histories = ticking == null
                    ? refused(points, request, Problem.of("connector.problem.bacnet-no-clock"))
                    : read(remote, one.getKey(), points, request, Math.max(1, left / points.size()), ticking);
            for (PointHistory history : histories) {
                found.put(history.point(), history);
                left = Math.max(points.size(), left - history.samples().size());
            }
        }
        return found;
    }

    private List<PointHistory> read(
            RemoteDevice remote,
            TrendLog log,
            List<WantedPoint> points,
            HistoryRequest request,
            int most,
            DeviceClock ticking)
            throws BACnetException {
        LogPages.Recorded recorded;
        try {
            recorded = new LogPages(gate, remote, log, ticking).read(request.from(), request.to(), most);
        } catch (BACnetTimeoutException silent) {
            throw silent;
        } catch (BACnetException refusal) {
            if (Thread.currentThread().isInterrupted()) {
                throw refusal;
            }
            String object = BacnetAddress.text(remote.getInstanceNumber(), log.object());
            return refused(
                    points,
                    request,
                    Problem.of("connector.problem.bacnet-log-refused", object, String.valueOf(refusal.getMessage())));
        }
        List<PlacedEntry> placed = LogTimeline.place(recorded.entries(), ticking);
        return points.stream()
                .map(wanted -> history(wanted, log, recorded, placed, request, ticking))
                .toList();
    }

    private static List<PointHistory> refused(List<WantedPoint> points, HistoryRequest request, Problem problem) {
        return points.stream()
                .map(wanted -> PointHistory.none(wanted.point().id(), request.to(), problem))
                .toList();
    }

    private PointHistory history(
            WantedPoint wanted,
            TrendLog log,
            LogPages.Recorded recorded,
            List<PlacedEntry> placed,
            HistoryRequest request,
            DeviceClock ticking) {
        int member = log.members().indexOf(wanted.object());
        Timeline timeline = new LogTimeline(log, member, request.from(), request.to()).of(recorded, placed, ticking);
        List<Sample> read = timeline.values().stream()
                .map(value -> samples.sample(wanted.point(), value.time(), value.value(), value.flags()))
                .toList();
        return new PointHistory(wanted.point().id(), read, timeline.spans(), timeline.until(), null);
    }
}
