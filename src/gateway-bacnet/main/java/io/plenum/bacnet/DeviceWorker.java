package io.plenum.bacnet;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.type.constructed.PropertyValue;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import io.plenum.bacnet.discovery.DeviceFinder;
import io.plenum.bacnet.request.DeviceGate;
import io.plenum.bacnet.request.DeviceLimits;
import io.plenum.link.Backoff;
import io.plenum.link.ConnectionState;
import io.plenum.link.Problem;
import io.plenum.link.Tuning;
import io.plenum.point.Point;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All talk with one device, on one virtual thread, so that a silent device delays nobody else: find it, serve it until it
 * falls silent, try again after a while.
 */
final class DeviceWorker {

    private static final Logger LOG = LoggerFactory.getLogger(DeviceWorker.class);

    private final int instance;
    private final DevicePoints points;
    private final DeviceFacts facts;
    private final DeviceFinder finder;
    private final CovSubscriptions subscriptions;
    private final DeviceAlarms alarms;
    private final DeviceGate gate;
    private final WorkerTimes times;
    private final CovRenewal renewal;
    private final int batch;
    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));
    private final Semaphore wake = new Semaphore(0);
    private final Queue<DevicePoints.ObjectChange> changes = new ConcurrentLinkedQueue<>();
    private volatile boolean running = true;
    private volatile boolean up;
    private @Nullable Thread thread;

    DeviceWorker(
            int instance,
            DevicePoints points,
            DeviceFacts facts,
            DeviceFinder finder,
            DeviceGate gate,
            DeviceAlarms alarms,
            CovSubscriptions subscriptions,
            Tuning tuning) {
        this.instance = instance;
        this.points = points;
        this.facts = facts;
        this.finder = finder;
        this.gate = gate;
        this.alarms = alarms;
        this.subscriptions = subscriptions;
        batch = tuning.batch();
        times = WorkerTimes.of(tuning);
        renewal = new CovRenewal(times.renewal(), times.calm());
    }

    int instance() {
        return instance;
    }

    void start() {
        thread = Thread.ofVirtual().name("bacnet-" + instance).start(this::run);
    }

    /** Asks the thread to end; {@link #join} waits for it. */
    void stop() {
        running = false;
        points.close();
        if (thread != null) {
            thread.interrupt();
        }
    }

    void join() throws InterruptedException {
        if (thread != null) {
            thread.join(Duration.ofSeconds(1));
        }
    }

    /** Other points stand for the device. */
    void change(Map<ObjectIdentifier, List<Point>> next) {
        changes.add(points.replace(next));
        wake.release();
    }

    /** The device has announced itself: perhaps it is back, perhaps it has restarted and forgotten its subscribers. */
    void announced(Instant now) {
        if (renewal.announced(now) || !up) {
            wake.release();
        }
    }

    /** Called on the stack's thread. */
    void notified(ObjectIdentifier object, Iterable<PropertyValue> values) {
        ObjectReading reading = ObjectReading.of(values);
        if (up && reading.value() != null) {
            points.notified(object, reading);
        }
    }

    /** Called on the stack's thread. */
    void reported(DeviceAlarms.AlarmReport report) {
        alarms.reported(report);
    }

    /** Takes us off the device's lists; to be called after {@link #join}, may take as long as a request. */
    void leave() {
        alarms.leave();
    }

    private void run() {
        points.report(ConnectionState.CONNECTING, 0, List.of());
        while (running) {
            try {
                serve();
            } catch (BACnetException | RuntimeException e) {
                LOG.debug("BACnet device {} failed", instance, e);
                down(DeviceLossReason.problem(instance, e));
            }
            pause(backoff.next());
        }
    }

    private void down(Problem problem) {
        if (running) {
            if (up) {
                LOG.info("BACnet device {} is down: {}", instance, problem.messageKey());
            }
            up = false;
            points.report(ConnectionState.DOWN, 0, List.of(problem));
        }
    }

    private void serve() throws BACnetException {
        RemoteDevice remote = finder.find(instance);
        DeviceLimits pace = DeviceLimits.of(remote, batch);
        var reader = new DeviceReader(gate, remote, pace);
        facts.found(remote);
        var session =
                new DeviceSession(remote, points, reader, pace, subscriptions, alarms, renewal, times.safetyNet());
        up = true;
        // Whatever has changed before is read with everything else.
        changes.clear();
        session.begin();
        backoff.reset();
        while (running) {
            pause(times.poll());
            for (var change = changes.poll(); change != null; change = changes.poll()) {
                session.change(change);
            }
            session.round();
        }
    }

    private void pause(Duration duration) {
        try {
            if (running && wake.tryAcquire(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
