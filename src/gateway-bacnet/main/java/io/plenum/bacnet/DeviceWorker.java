package io.plenum.bacnet;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.type.constructed.Address;
import com.serotonin.bacnet4j.type.constructed.PropertyValue;
import com.serotonin.bacnet4j.type.enumerated.EventState;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import io.plenum.bacnet.cov.CovRenewal;
import io.plenum.bacnet.discovery.DeviceFinder;
import io.plenum.bacnet.discovery.DeviceLocation;
import io.plenum.bacnet.discovery.NetworkRouters;
import io.plenum.bacnet.request.DeviceGate;
import io.plenum.bacnet.request.DeviceLimits;
import io.plenum.bacnet.request.PropertyReader;
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
    /** Part of the poll interval that a device is left alone, however long a round takes. */
    private static final int REST = 10;

    private final DeviceContext device;
    private final int instance;
    private final DevicePoints points;
    private final DeviceFinder finder;
    private final NetworkRouters routers;
    private final DeviceGate gate;
    private final FoundFollower known;
    private final WorkerTimes times;
    private final CovRenewal renewal;
    private final int batch;
    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));
    private final Semaphore wake = new Semaphore(0);
    private final Queue<DevicePoints.ObjectChange> changes = new ConcurrentLinkedQueue<>();
    private volatile @Nullable DeviceSession serving;
    private volatile boolean running = true;
    private volatile boolean up;
    private @Nullable Thread thread;

    /** Gets to know that the device was found, before it is read. */
    @FunctionalInterface
    interface FoundFollower {
        void found(RemoteDevice remote, PropertyReader reader) throws BACnetException;
    }

    DeviceWorker(
            DeviceContext device,
            DeviceFinder finder,
            NetworkRouters routers,
            DeviceGate gate,
            FoundFollower known,
            Tuning tuning) {
        this.device = device;
        this.instance = device.instance();
        this.points = device.points();
        this.finder = finder;
        this.routers = routers;
        this.gate = gate;
        this.known = known;
        batch = tuning.batch();
        times = WorkerTimes.of(tuning);
        renewal = new CovRenewal(times.renewal(), times.calm());
    }

    int instance() {
        return instance;
    }

    /** As it was found; null while it does not answer. */
    @Nullable
    RemoteDevice remote() {
        DeviceSession session = serving;
        return session == null ? null : session.remote();
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

    /**
     * The device has announced itself: perhaps it is back, perhaps it has restarted and forgotten its subscribers, perhaps it has moved.
     * Called on the stack's thread.
     */
    void announced(Address from, Instant now) {
        renewal.announced(now);
        DeviceSession session = serving;
        if (session != null) {
            session.announced(from);
        }
        wake.release();
    }

    /** Another device has announced itself: perhaps it has taken the address of this one. Called on the stack's thread. */
    void displaced(Address from) {
        DeviceSession session = serving;
        if (session != null && session.isAt(from)) {
            session.announced(from);
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
        device.alarms().reported(report);
    }

    /** Called on the stack's thread. */
    void acknowledged(ObjectIdentifier object, EventState state) {
        device.alarms().acknowledged(object, state);
    }

    /** Something has changed about its alarms of which it may not tell by itself. */
    void askAlarms() {
        device.alarms().askSoon();
    }

    /** Takes us off the device's lists; to be called after {@link #join}, may take as long as a request. */
    void leave() {
        device.alarms().leave();
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
        DeviceLimits limits = DeviceLimits.of(remote, batch);
        device.identity().found(DeviceLocation.of(remote, routers), points.now());
        var reader = new DeviceReader(gate, remote, limits);
        known.found(remote, reader.properties());
        var session = new DeviceSession(remote, device, reader, limits, renewal, times.safetyNet());
        up = true;
        // Whatever has changed before is read with everything else.
        changes.clear();
        serving = session;
        try {
            session.begin();
            backoff.reset();
            rounds(session);
        } finally {
            serving = null;
        }
    }

    /** Each begins one interval after the one before has begun, but a slow device gets some rest. */
    private void rounds(DeviceSession session) throws BACnetException {
        long poll = device.pace().shortest().toNanos();
        long next = System.nanoTime();
        while (running) {
            next = Math.max(next + poll, System.nanoTime() + poll / REST);
            while (running && pause(Duration.ofNanos(next - System.nanoTime()))) {
                session.attend();
                change(session);
            }
            session.round();
        }
    }

    private void change(DeviceSession session) throws BACnetException {
        for (var change = changes.poll(); change != null; change = changes.poll()) {
            session.change(change);
        }
    }

    /** Returns whether something has happened meanwhile. */
    private boolean pause(Duration duration) {
        try {
            if (running && wake.tryAcquire(Math.max(0, duration.toNanos()), TimeUnit.NANOSECONDS)) {
                wake.drainPermits();
                return true;
            }
        } catch (InterruptedException e) {
            running = false;
        }
        return false;
    }
}
