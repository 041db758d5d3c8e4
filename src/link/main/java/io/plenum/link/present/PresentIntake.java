package io.plenum.link.present;

import io.plenum.link.ConnectionState;
import io.plenum.link.ConnectorContext;
import io.plenum.link.DeviceStatus;
import io.plenum.link.Problem;
import io.plenum.link.SampleSink;
import io.plenum.link.Tuning;
import io.plenum.point.ControllerEvent;
import io.plenum.point.EventFollower;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointSource;
import io.plenum.point.Sample;
import io.plenum.point.device.DeviceDeclaration;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Takes the place of the connection's own context for those who read values as they read those of points: keeps the last sample of each and
 * hands nothing on.
 */
public final class PresentIntake implements ConnectorContext {

    private static final EventFollower NOBODY = new EventFollower() {
        @Override
        public void accept(ControllerEvent event) {
            // The connection hears it too.
        }

        @Override
        public void present(Collection<PointId> points, List<ControllerEvent> active) {
            // The connection hears it too.
        }
    };

    private final Tuning tuning;
    private final Clock clock;
    private final Map<PointId, Sample> last = new ConcurrentHashMap<>();
    private volatile List<Point> points = List.of();

    public PresentIntake(Tuning tuning, Clock clock) {
        this.tuning = tuning;
        this.clock = clock;
    }

    /** These points and no others. */
    public void follow(List<Point> wanted) {
        points = List.copyOf(wanted);
        last.keySet().retainAll(wanted.stream().map(Point::id).collect(Collectors.toSet()));
    }

    /** The last of each of these points that has one. */
    public List<Sample> samples(List<Point> wanted) {
        return wanted.stream()
                .map(point -> last.get(point.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public List<Point> points() {
        return points;
    }

    @Override
    public Tuning tuning() {
        return tuning;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public SampleSink sink() {
        return samples -> samples.forEach(sample -> last.put(sample.point(), sample));
    }

    @Override
    public EventFollower events() {
        return NOBODY;
    }

    @Override
    public void report(DeviceStatus device) {
        if (device.state() == ConnectionState.DOWN) {
            silent(device.address());
        }
    }

    /** What a device said before it went is not true any more. */
    @Override
    public void silent(String device) {
        List<Point> own = points.stream().filter(point -> isOf(point, device)).toList();
        (own.isEmpty() ? points : own).forEach(point -> last.remove(point.id()));
    }

    private static boolean isOf(Point point, String device) {
        PointSource source = point.source();
        return source != null && source.address().startsWith(device + "/");
    }

    @Override
    public void gone(String device) {
        // Its points go with it.
    }

    @Override
    public void declared(Map<String, DeviceDeclaration> declarations) {
        // Discovery has said it.
    }

    @Override
    public void report(List<Problem> problems) {
        // Of the connection, which says them itself.
    }
}
