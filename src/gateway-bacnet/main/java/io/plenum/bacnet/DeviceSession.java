package io.plenum.bacnet;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.exception.BACnetTimeoutException;
import com.serotonin.bacnet4j.type.constructed.Address;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import io.plenum.bacnet.cov.CovBacklog;
import io.plenum.bacnet.cov.CovRenewal;
import io.plenum.bacnet.cov.CovSubscriptions;
import io.plenum.bacnet.discovery.DeclarationReader;
import io.plenum.bacnet.identity.DeviceIdentity;
import io.plenum.bacnet.pace.PollPlan;
import io.plenum.bacnet.request.DeviceLimits;
import io.plenum.link.ConnectionState;
import io.plenum.link.Problem;
import io.plenum.point.device.DeviceDeclaration;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One device for as long as it answers: read everything, subscribe, then poll what is not subscribed. Subscribed points are
 * polled too, rarely, as a safety net for notifications that got lost or that the device forgot to send.
 */
final class DeviceSession {

    /** Of a poll interval, the part in which subscriptions may be made. */
    private static final int PART_FOR_SUBSCRIPTIONS = 2;
    /** Between two reports that the device is alive, while it is read. */
    private static final Duration SILENT = Duration.ofSeconds(5);
    /** Between two questions whether it is still the same device, where nothing gives cause for one. */
    private static final Duration LOOK = Duration.ofMinutes(2);
    /** Every Who-Is of anybody makes it announce itself. */
    private static final Duration LOOKED = Duration.ofSeconds(5);

    private static final String UNKNOWN = "unknown-object";

    private final RemoteDevice remote;
    private final DeviceContext device;
    private final DevicePoints points;
    private final DeviceReader reader;
    private final DeviceLimits limits;
    private final CovSubscriptions subscriptions;
    private final CovRenewal renewal;
    private final CovBacklog backlog;
    private final DeclarationReader declarations;
    private final PollPlan plan;
    private final Duration safetyNet;
    private final AtomicReference<@Nullable Address> claimed = new AtomicReference<>();
    private Instant nextNet = Instant.EPOCH;
    private Instant reported = Instant.EPOCH;
    private Instant looked = Instant.EPOCH;
    private Instant nextLook = Instant.EPOCH;

    DeviceSession(
            RemoteDevice remote,
            DeviceContext device,
            DeviceReader reader,
            DeviceLimits limits,
            CovRenewal renewal,
            Duration safetyNet) {
        this.remote = remote;
        this.device = device;
        this.reader = reader;
        this.limits = limits;
        this.renewal = renewal;
        this.safetyNet = safetyNet;
        points = device.points();
        subscriptions = device.subscriptions();
        backlog = new CovBacklog(remote, subscriptions, reader.properties());
        plan = new PollPlan(device.pace());
        declarations = new DeclarationReader(remote.getInstanceNumber(), reader.properties());
    }

    RemoteDevice remote() {
        return remote;
    }

    /** @throws BACnetException where the device does not answer, here and below */
    void begin() throws BACnetException {
        subscriptions.forget();
        points.silent().forget();
        points.refused().allDue();
        points.named(remote.getName());
        points.doubt(device.twins());
        readAll();
        look();
        subscribe();
        device.alarms().begin(remote);
        declarations.ask(points.healthy());
        // With what it has said of itself.
        alive();
    }

    /** To be called once in each poll interval. */
    void round() throws BACnetException {
        maintain();
        device.alarms().round(remote);
        if (points.now().isBefore(nextNet)) {
            poll();
        } else {
            readAll();
        }
        declare();
    }

    /** The device, or another one, has announced itself from there. Called on the stack's thread. */
    void announced(Address from) {
        claimed.set(from);
    }

    boolean isAt(Address address) {
        return address.equals(remote.getAddress());
    }

    /** To be called after an announcement: it may have restarted, or moved, or be another one of the same number. */
    void attend() throws BACnetException {
        if (claimed.get() != null) {
            nextLook = looked.plus(LOOKED);
            maintain();
        }
    }

    private void maintain() throws BACnetException {
        if (!points.now().isBefore(nextLook)) {
            look();
        }
        if (points.doubt(device.twins())) {
            readAll();
        }
        for (ObjectIdentifier object : points.silent().due(points.now())) {
            missed(object);
        }
        if (renewal.due(points.now())) {
            subscribe();
            // It may have restarted: then its list of recipients and what we have missed are to be looked at too.
            device.alarms().begin(remote);
        }
        makeSubscriptions();
    }

    private void look() throws BACnetTimeoutException {
        looked = points.now();
        nextLook = looked.plus(LOOK);
        Address from = claimed.getAndSet(null);
        Set<DeviceIdentity.Change> changes = device.identity().look(reader.properties(), remote, looked);
        if (from != null && !device.fixed() && !isAt(from)) {
            // It still answers where it was: there are two of them.
            device.announcements().heard(device.instance(), remote.getAddress());
        }
        if (changes.contains(DeviceIdentity.Change.RESTARTED)) {
            renewal.wanted(looked);
        }
        if (changes.contains(DeviceIdentity.Change.REVISED)) {
            points.refused().allDue();
            device.increments().forget();
            declarations.ask(points.healthy());
        }
    }

    /** Other points stand for the device; those that stay feel nothing of it. */
    void change(DevicePoints.ObjectChange change) throws BACnetException {
        backlog.end(change.gone());
        List<ObjectIdentifier> fresh = List.copyOf(change.fresh());
        read(fresh);
        subscribe(fresh);
        declarations.ask(fresh);
        alive();
    }

    private void readAll() throws BACnetException {
        List<ObjectIdentifier> again = points.refused().due(points.now());
        read(points.healthy());
        retry(again);
        // Where answers get lost, notifications do.
        nextNet = points.now().plus(reader.properties().lossy() ? safetyNet.dividedBy(2) : safetyNet);
        alive();
    }

    /** Objects that were refused before: perhaps they can be read now. */
    private void retry(List<ObjectIdentifier> objects) throws BACnetException {
        for (ObjectIdentifier object : objects) {
            Instant asked = points.now();
            take(Map.of(object, reader.readAlone(object)), asked);
        }
    }

    private void poll() throws BACnetException {
        List<ObjectIdentifier> again = points.refused().due(points.now());
        List<ObjectIdentifier> unsubscribed = points.healthy().stream()
                .filter(object -> !subscriptions.covers(object))
                .toList();
        List<ObjectIdentifier> due = plan.due(unsubscribed, points.now());
        if (due.isEmpty()) {
            reader.ping();
        } else {
            read(due);
        }
        retry(again);
        alive();
    }

    /** Reports in between: a large device behind a slow line is not silent. */
    private void read(List<ObjectIdentifier> objects) throws BACnetException {
        for (int from = 0; from < objects.size(); ) {
            int to = Math.min(from + reader.atOnce(), objects.size());
            Instant asked = points.now();
            take(reader.read(objects.subList(from, to)), asked);
            from = to;
            if (!reported.plus(SILENT).isAfter(points.now())) {
                alive();
            }
        }
    }

    private void take(Map<ObjectIdentifier, ObjectReading> readings, Instant asked) throws BACnetException {
        boolean strange = readings.values().stream().anyMatch(reading -> UNKNOWN.equals(reading.error()));
        if (strange && !points.now().isBefore(looked.plus(LOOKED))) {
            // Before anything is believed: another device may answer by now where this one was.
            look();
        }
        List<ObjectIdentifier> unexplained = points.unexplained(readings);
        if (!unexplained.isEmpty()) {
            points.explained(reader.reliability(unexplained));
        }
        points.polled(readings, asked).forEach(this::missed);
    }

    private void missed(ObjectIdentifier object) {
        if (subscriptions.covers(object)) {
            subscriptions.missed(object);
            renewal.wanted(points.now());
        }
    }

    private void subscribe() throws BACnetException {
        // Before: what is announced meanwhile counts for the next time.
        renewal.done(points.now());
        subscribe(points.healthy());
    }

    private void subscribe(List<ObjectIdentifier> all) throws BACnetException {
        if (limits.cov()) {
            backlog.add(device.pace().subscribable(all));
        }
        makeSubscriptions();
    }

    private void makeSubscriptions() throws BACnetException {
        if (!backlog.work(device.pace().shortest().dividedBy(PART_FOR_SUBSCRIPTIONS))) {
            return;
        }
        device.increments()
                .read(
                        reader.properties(),
                        points.healthy().stream().filter(subscriptions::covers).toList());
    }

    private void declare() throws BACnetException {
        Map<String, DeviceDeclaration> some = declarations.some();
        if (!some.isEmpty()) {
            points.declared(some);
        }
    }

    private void alive() {
        reported = points.now();
        List<Problem> problems = new ArrayList<>(device.twins());
        problems.addAll(points.problems());
        points.report(
                problems.isEmpty() ? ConnectionState.UP : ConnectionState.DEGRADED, subscriptions.size(), problems);
    }
}
