package io.plenum.bacnet.cov;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.exception.BACnetTimeoutException;
import com.serotonin.bacnet4j.exception.RejectAPDUException;
import com.serotonin.bacnet4j.type.enumerated.RejectReason;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import io.plenum.bacnet.request.DeviceGate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The COV subscriptions of one device. Notifications are unconfirmed, which spares slow networks; the worker's occasional
 * poll finds what got lost. An object for which an increment is asked, or that the device refuses to subscribe to as a whole, is
 * subscribed to by its present value. What a device refuses either way, and an object whose notifications prove unreliable, is left to
 * polling for some hours and then tried anew: its table of subscribers may have been full, the network may have been mended.
 */
public final class CovSubscriptions {

    /** Until an object that was refused is asked for again. */
    public static final Duration REFUSED = Duration.ofHours(6);
    /** Until a device that does not know the service is asked again. */
    static final Duration UNKNOWN_SERVICE = Duration.ofDays(1);
    /** Requests without an answer, for one object, until silence is taken for a refusal. */
    private static final int SILENCES = 3;
    /** The same for whatever object, without any answer in between: until the device is taken not to know the service. */
    private static final int SILENCES_OF_DEVICE = 8;

    private final DeviceGate gate;
    private final int processId;
    private final Duration lifetime;
    private final CovIncrements increments;
    private final Clock clock;
    private final CovReliability reliability = new CovReliability();
    private final Map<ObjectIdentifier, CovService> subscribed = new ConcurrentHashMap<>();
    private final Map<ObjectIdentifier, Instant> refused = new ConcurrentHashMap<>();
    private final Map<CovService, Instant> unknown = new ConcurrentHashMap<>();
    private final Map<ObjectIdentifier, Integer> silences = new ConcurrentHashMap<>();
    private int silent;

    public CovSubscriptions(DeviceGate gate, int processId, Duration lifetime, CovIncrements increments, Clock clock) {
        this.gate = gate;
        this.processId = processId;
        this.lifetime = lifetime;
        this.increments = increments;
        this.clock = clock;
    }

    public boolean covers(ObjectIdentifier object) {
        return subscribed.containsKey(object);
    }

    public int size() {
        return subscribed.size();
    }

    /** The device was found anew, perhaps with another program. */
    public void forget() {
        subscribed.clear();
        refused.clear();
        reliability.forget();
        unknown.clear();
        silences.clear();
        silent = 0;
    }

    /**
     * The device lives, and has not answered the request for this object; returns whether to ask again. Some programs say nothing to
     * what they do not know: those are left to polling.
     */
    boolean unanswered(ObjectIdentifier object) {
        Instant now = clock.instant();
        if (++silent >= SILENCES_OF_DEVICE) {
            silent = 0;
            for (CovService way : CovService.values()) {
                unknown.put(way, now.plus(REFUSED));
            }
        }
        if (silences.merge(object, 1, Integer::sum) < SILENCES) {
            return true;
        }
        silences.remove(object);
        refused.put(object, now.plus(REFUSED));
        return false;
    }

    /** Takes note of a change that was polled but never notified. */
    public void missed(ObjectIdentifier object) {
        if (reliability.missed(object, clock.instant())) {
            subscribed.remove(object);
        }
    }

    /** Subscribes or renews. */
    void subscribe(RemoteDevice remote, Collection<ObjectIdentifier> objects) throws BACnetTimeoutException {
        Instant now = clock.instant();
        for (ObjectIdentifier object : objects) {
            if (!refused.getOrDefault(object, Instant.MIN).isAfter(now) && reliability.trusts(object, now)) {
                subscribe(remote, object, now);
            }
        }
    }

    private void subscribe(RemoteDevice remote, ObjectIdentifier object, Instant now) throws BACnetTimeoutException {
        List<CovService> ways = ways(object).stream()
                .filter(way -> way.offered(remote)
                        && !unknown.getOrDefault(way, Instant.MIN).isAfter(now))
                .toList();
        for (CovService way : ways) {
            if (isSubscribed(remote, object, way)) {
                refused.remove(object);
                return;
            }
        }
        if (!ways.isEmpty()) {
            refused.put(object, clock.instant().plus(REFUSED));
        }
    }

    /** What has worked before comes first. */
    private List<CovService> ways(ObjectIdentifier object) {
        CovService before = subscribed.get(object);
        boolean byProperty = before == CovService.PROPERTY || (before == null && increments.asked(object) != null);
        return byProperty
                ? List.of(CovService.PROPERTY, CovService.OBJECT)
                : List.of(CovService.OBJECT, CovService.PROPERTY);
    }

    private boolean isSubscribed(RemoteDevice remote, ObjectIdentifier object, CovService way)
            throws BACnetTimeoutException {
        @Nullable Double increment = increments.asked(object);
        try {
            // Before the answer: the first notification may come earlier than it.
            subscribed.put(object, way);
            gate.sendRepeatable(remote, way.begin(processId, object, lifetime, increment));
            silences.remove(object);
            silent = 0;
            return true;
        } catch (BACnetTimeoutException e) {
            subscribed.remove(object);
            throw e;
        } catch (RejectAPDUException e) {
            if (e.getApdu().getRejectReason().equals(RejectReason.unrecognizedService)) {
                unknown.put(way, clock.instant().plus(UNKNOWN_SERVICE));
            }
        } catch (BACnetException e) {
            // The other way, perhaps.
        }
        subscribed.remove(object);
        return false;
    }

    /** No point stands for it any more; an end that the device does not hear of comes with the lifetime. */
    void end(RemoteDevice remote, ObjectIdentifier object) throws BACnetTimeoutException {
        refused.remove(object);
        silences.remove(object);
        reliability.forget(object);
        CovService way = subscribed.remove(object);
        if (way == null) {
            return;
        }
        try {
            gate.sendRepeatable(remote, way.end(processId, object));
        } catch (BACnetTimeoutException e) {
            throw e;
        } catch (BACnetException unknownToIt) {
            // It knows of none: that is what was wanted.
        }
    }
}
