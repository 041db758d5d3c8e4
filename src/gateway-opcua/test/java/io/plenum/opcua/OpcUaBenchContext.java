package io.plenum.opcua;

import io.plenum.link.ConnectionState;
import io.plenum.link.Connector;
import io.plenum.link.ConnectorContext;
import io.plenum.link.ConnectorException;
import io.plenum.link.DeviceStatus;
import io.plenum.link.Problem;
import io.plenum.link.SampleSink;
import io.plenum.link.Tuning;
import io.plenum.point.ControllerEvent;
import io.plenum.point.EventFollower;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.device.DeviceDeclaration;
import io.plenum.point.unit.Unit;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Takes what the connector hands on and counts it. */
final class OpcUaBenchContext implements ConnectorContext, AutoCloseable {

    private final List<Point> points;
    private final LongAdder samples = new LongAdder();
    private final LongAdder described = new LongAdder();
    private volatile @Nullable DeviceStatus status;

    OpcUaBenchContext(int variables) {
        points =
                IntStream.range(0, variables).mapToObj(OpcUaBenchContext::point).toList();
    }

    private static Point point(int id) {
        return OpcUaRig.point(id, "bench/" + id, PointKind.NUMERIC, Unit.UNITLESS);
    }

    long taken() {
        return samples.sum();
    }

    @Nullable
    ConnectionState state() {
        DeviceStatus last = status;
        return last == null ? null : last.state();
    }

    /** Asks after the connection as the supervisor does. */
    void awaitSubscribed(Connector connector) throws ConnectorException {
        while (state() != ConnectionState.UP) {
            LockSupport.parkNanos(100_000_000);
            connector.ping();
        }
    }

    /** The server is asked once what its variables are; that is no notification. */
    void awaitDescribed() {
        while (described.sum() < points.size()) {
            LockSupport.parkNanos(100_000_000);
        }
    }

    @Override
    public List<Point> points() {
        return points;
    }

    @Override
    public Tuning tuning() {
        return Tuning.DEFAULT;
    }

    @Override
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public SampleSink sink() {
        return batch -> samples.add(batch.size());
    }

    @Override
    public EventFollower events() {
        return new EventFollower() {
            @Override
            public void accept(ControllerEvent event) {
                // Not measured.
            }

            @Override
            public void present(Collection<PointId> of, List<ControllerEvent> active) {
                // Not measured.
            }
        };
    }

    @Override
    public void report(DeviceStatus device) {
        status = device;
    }

    @Override
    public void report(List<Problem> problems) {
        // Not measured.
    }

    @Override
    public void silent(String device) {}

    @Override
    public void gone(String device) {
        // There is one server.
    }

    @Override
    public void declared(Map<String, DeviceDeclaration> declarations) {
        described.add(declarations.size());
    }

    @Override
    public void close() {
        // Nothing is kept.
    }
}
