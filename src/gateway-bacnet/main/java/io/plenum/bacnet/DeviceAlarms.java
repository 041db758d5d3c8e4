package io.plenum.bacnet;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.type.constructed.TimeStamp;
import com.serotonin.bacnet4j.type.enumerated.EventState;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import io.plenum.bacnet.alarm.OpenTransitions;
import io.plenum.bacnet.request.DeviceGate;
import io.plenum.point.ControllerEvent;
import io.plenum.point.Point;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a device reports of alarms by itself. It is asked at the start, after it was away, and once a minute; where we are among
 * its recipients it tells of changes at once.
 */
final class DeviceAlarms {

    private static final Logger LOG = LoggerFactory.getLogger(DeviceAlarms.class);
    private static final Duration BETWEEN = Duration.ofMinutes(1);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(10);
    private static final int LOWEST_PRIORITY = 255;
    private static final int MOST_SEVERE = 1000;

    private final DevicePoints points;
    private final DeviceGate gate;
    private final @Nullable EventRecipient recipient;
    private final OpenTransitions open = new OpenTransitions();
    /** The last word on each object that stands for a point. */
    private final Map<ObjectIdentifier, AlarmReport> last = new ConcurrentHashMap<>();

    private volatile Instant next = Instant.MAX;

    /**
     * An alarm as the device tells it.
     *
     * @param acknowledged or needing no acknowledgement
     * @param priority 0 for the highest, 255 for the lowest
     */
    record AlarmReport(
            ObjectIdentifier object,
            EventState state,
            boolean acknowledged,
            int priority,
            @Nullable TimeStamp time,
            String text) {

        AlarmReport whichIsAcknowledged() {
            return new AlarmReport(object, state, true, priority, time, text);
        }
    }

    /** @param recipient null where nothing may be entered in devices */
    DeviceAlarms(DevicePoints points, DeviceGate gate, @Nullable EventRecipient recipient) {
        this.points = points;
        this.gate = gate;
        this.recipient = recipient;
    }

    /** What fails here makes the device neither down nor slow to read: its values tell whether it lives. */
    void begin(RemoteDevice remote) {
        try {
            if (recipient != null) {
                // First: what changes between entering and asking is told either way.
                recipient.enter(remote, points.healthy());
            }
        } catch (BACnetException | RuntimeException e) {
            LOG.debug("{} does not answer about its recipients: {}", remote, e.getMessage());
        }
        ask(remote);
    }

    /** To be called often. */
    void round(RemoteDevice remote) {
        if (!points.now().isBefore(next)) {
            ask(remote);
        }
    }

    private void ask(RemoteDevice remote) {
        try {
            next = points.now().plus(BETWEEN);
            List<AlarmReport> report = new AlarmSummary(gate, remote, open).read();
            if (report != null) {
                open.retain(report.stream().map(AlarmReport::object).collect(Collectors.toSet()));
                report.forEach(this::remember);
                List<ControllerEvent> active = report.stream()
                        .filter(DeviceAlarms::stands)
                        .flatMap(one -> events(one).stream())
                        .toList();
                points.events().present(points.ids(), active);
            }
        } catch (BACnetException | RuntimeException e) {
            next = points.now().plus(AFTER_FAILURE);
            LOG.debug("{} does not tell its alarms: {}", remote, e.getMessage());
        }
    }

    /** Called on the stack's thread. */
    void reported(AlarmReport report) {
        if (report.time() != null && remember(report)) {
            open.occurred(report.object(), report.state(), report.time(), !report.acknowledged());
        }
        events(report).forEach(points.events()::accept);
    }

    /** Somebody has acknowledged a transition to that state. Called on the stack's thread. */
    void acknowledged(ObjectIdentifier object, EventState state) {
        open.acknowledged(object, state);
        AlarmReport known = last.get(object);
        if (known != null && open.none(object)) {
            events(known.whichIsAcknowledged()).forEach(points.events()::accept);
        }
        askSoon();
    }

    /** In the next round. */
    void askSoon() {
        next = Instant.MIN;
    }

    /** Returns whether it is of a point: what a device says of others fills no memory. */
    private boolean remember(AlarmReport report) {
        boolean own = !points.of(report.object()).isEmpty();
        if (own) {
            last.put(report.object(), report);
        }
        return own;
    }

    void leave() {
        if (recipient != null) {
            recipient.leave();
        }
    }

    private static boolean stands(AlarmReport report) {
        return !report.state().equals(EventState.normal);
    }

    private List<ControllerEvent> events(AlarmReport report) {
        return points.of(report.object()).stream()
                .map(point -> event(point, report))
                .toList();
    }

    private ControllerEvent event(Point point, AlarmReport report) {
        String word = report.state().toString().replace('-', ' ');
        return new ControllerEvent(
                point.id(),
                report.object().toString(),
                report.text().isBlank() ? word : report.text(),
                stands(report),
                report.acknowledged() && open.none(report.object()),
                MOST_SEVERE - Math.clamp(report.priority(), 0, LOWEST_PRIORITY) * MOST_SEVERE / LOWEST_PRIORITY,
                time(report.time()),
                open.reference(points.instance(), report.object()));
    }

    /** Devices without a clock count their events instead of dating them. */
    private Instant time(@Nullable TimeStamp stamp) {
        Instant now = points.now();
        if (stamp == null || !stamp.isDateTime() || !stamp.getDateTime().isFullySpecified()) {
            return now;
        }
        return stamp.getDateTime().getGC().toInstant();
    }
}
