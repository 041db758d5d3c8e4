package io.plenum.bacnet;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import io.plenum.bacnet.discovery.DeclarationReader;
import io.plenum.bacnet.request.DeviceLimits;
import io.plenum.link.ConnectionState;
import io.plenum.point.device.DeviceDeclaration;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * One device for as long as it answers: read everything, subscribe, then poll what is not subscribed. Subscribed points are
 * polled too, rarely, as a safety net for notifications that got lost or that the device forgot to send.
 */
final class DeviceSession {

    /** Between two reports that the device is alive, while it is subscribed to. */
    private static final int SUBSCRIBED_AT_ONCE = 50;
    /** Between two reports, while it is read. */
    private static final Duration SILENT = Duration.ofSeconds(5);

    private final RemoteDevice remote;
    private final DevicePoints points;
    private final DeviceReader reader;
    private final DeviceLimits pace;
    private final CovSubscriptions subscriptions;
    private final DeviceAlarms alarms;
    private final CovRenewal renewal;
    private final DeclarationReader declarations;
    private final Duration safetyNet;
    private Instant nextNet = Instant.EPOCH;
    private Instant reported = Instant.EPOCH;

    DeviceSession(
            RemoteDevice remote,
            DevicePoints points,
            DeviceReader reader,
            DeviceLimits pace,
            CovSubscriptions subscriptions,
            DeviceAlarms alarms,
            CovRenewal renewal,
            Duration safetyNet) {
        this.remote = remote;
        this.points = points;
        this.reader = reader;
        this.pace = pace;
        this.subscriptions = subscriptions;
        this.alarms = alarms;
        this.renewal = renewal;
        this.safetyNet = safetyNet;
        declarations = new DeclarationReader(remote.getInstanceNumber(), reader.properties());
    }

    /** @throws BACnetException where the device does not answer, here and below */
    void begin() throws BACnetException {
        subscriptions.forget();
        points.refused().allDue();
        points.named(remote.getName());
        readAll();
        subscribe();
        alarms.begin(remote);
        declarations.ask(points.healthy());
    }

    /** To be called once in each poll interval. */
    void round() throws BACnetException {
        if (renewal.due(points.now())) {
            subscribe();
            // It may have restarted: then its list of recipients and what we have missed are to be looked at too.
            alarms.begin(remote);
        }
        alarms.round(remote);
        if (points.now().isBefore(nextNet)) {
            poll();
        } else {
            readAll();
        }
        declare();
    }

    /** Other points stand for the device; those that stay feel nothing of it. */
    void change(DevicePoints.ObjectChange change) throws BACnetException {
        subscriptions.end(remote, change.gone());
        List<ObjectIdentifier> fresh = List.copyOf(change.fresh());
        read(fresh);
        if (pace.cov()) {
            subscriptions.subscribe(remote, fresh);
        }
        declarations.ask(fresh);
        alive();
    }

    private void readAll() throws BACnetException {
        List<ObjectIdentifier> again = points.refused().due(points.now());
        read(points.healthy());
        retry(again);
        nextNet = points.now().plus(safetyNet);
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
        if (unsubscribed.isEmpty()) {
            reader.ping();
        } else {
            read(unsubscribed);
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
        List<ObjectIdentifier> unexplained = points.unexplained(readings);
        if (!unexplained.isEmpty()) {
            points.explained(reader.reliability(unexplained));
        }
        for (ObjectIdentifier object : points.polled(readings, asked)) {
            if (subscriptions.covers(object)) {
                subscriptions.missed(object);
                renewal.wanted(points.now());
            }
        }
    }

    private void subscribe() throws BACnetException {
        // Before: what is announced meanwhile counts for the next time.
        renewal.done(points.now());
        List<ObjectIdentifier> objects = pace.cov() ? points.healthy() : List.of();
        for (int from = 0; from < objects.size(); from += SUBSCRIBED_AT_ONCE) {
            Collection<ObjectIdentifier> some =
                    objects.subList(from, Math.min(from + SUBSCRIBED_AT_ONCE, objects.size()));
            subscriptions.subscribe(remote, some);
            alive();
        }
    }

    private void declare() throws BACnetException {
        Map<String, DeviceDeclaration> some = declarations.some();
        if (!some.isEmpty()) {
            points.declared(some);
        }
    }

    private void alive() {
        reported = points.now();
        ConnectionState state = points.refused().size() > 0 ? ConnectionState.DEGRADED : ConnectionState.UP;
        points.report(state, subscriptions.size(), points.problems());
    }
}
