package io.plenum.bacnet.bench;

import io.plenum.link.ConnectorContext;
import io.plenum.link.DeviceStatus;
import io.plenum.link.Problem;
import io.plenum.link.SampleSink;
import io.plenum.link.Tuning;
import io.plenum.point.ControllerEvent;
import io.plenum.point.EventFollower;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.point.PointSource;
import io.plenum.point.Sample;
import io.plenum.point.device.DeviceDeclaration;
import io.plenum.point.unit.Unit;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/** Takes what the connector hands on, counts it, and notes when each device was heard of. */
final class BenchContext implements ConnectorContext, AutoCloseable {

    private static final int FIRST_COMPARED = 2;

    private final Tuning tuning;
    private final List<Point> points = new ArrayList<>();
    private final LongAdder samples = new LongAdder();
    private final ConcurrentLinkedQueue<Long> intervals = new ConcurrentLinkedQueue<>();
    private AtomicLongArray last = new AtomicLongArray(0);
    private int objects = 1;

    BenchContext(Tuning tuning) {
        this.tuning = tuning;
    }

    BenchContext points(int devices, int ofEach) {
        objects = ofEach;
        last = new AtomicLongArray(devices);
        for (int id = 0; id < devices * ofEach; id++) {
            String address = (BenchDevices.FIRST + id / ofEach) + "/analog-input," + id % ofEach;
            points.add(new Point(
                    new PointId(id),
                    address,
                    address,
                    "Point",
                    PointKind.NUMERIC,
                    Unit.DEGREE_CELSIUS,
                    List.of(),
                    false,
                    new PointSource("bench", address)));
        }
        return this;
    }

    void awaitAll() {
        while (samples.sum() < points.size()) {
            LockSupport.parkNanos(10_000_000);
        }
    }

    /** Samples a second. */
    double rate(Duration time) {
        long before = samples.sum();
        long begin = System.nanoTime();
        LockSupport.parkNanos(time.toNanos());
        return (samples.sum() - before) * 1e9 / (System.nanoTime() - begin);
    }

    /** The 99th percentile, in milliseconds, of the time between two values of the first object of each device but the first two. */
    double intervals(Duration time) {
        intervals.clear();
        LockSupport.parkNanos(time.toNanos());
        long[] sorted = intervals.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) (sorted.length * 0.99)] / 1e6;
    }

    private void take(List<Sample> batch) {
        samples.add(batch.size());
        for (Sample sample : batch) {
            int id = sample.point().value();
            if (id % objects == 0) {
                long now = System.nanoTime();
                long before = last.getAndSet(id / objects, now);
                if (before != 0 && id / objects >= FIRST_COMPARED) {
                    intervals.add(now - before);
                }
            }
        }
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
        return Clock.systemUTC();
    }

    @Override
    public SampleSink sink() {
        return this::take;
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
        // Not measured.
    }

    @Override
    public void report(List<Problem> problems) {
        // Not measured.
    }

    @Override
    public void silent(String device) {}

    @Override
    public void gone(String device) {
        // Not measured.
    }

    @Override
    public void declared(Map<String, DeviceDeclaration> declarations) {
        // Not measured.
    }

    @Override
    public void close() {
        points.clear();
    }
}
