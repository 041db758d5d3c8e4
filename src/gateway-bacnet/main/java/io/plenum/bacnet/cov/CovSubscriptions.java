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

    private final DeviceGate gate;
    private final int processId;
    private final Duration lifetime;
    private final CovIncrements increments;
    private final Clock clock;
    private final CovReliability reliability = new CovReliability();
    private final Map<ObjectIdentifier, CovService> subscribed = new ConcurrentHashMap<>();
    private final Map<ObjectIdentifier, Instant> refused = new ConcurrentHashMap<>();
    private final Map<CovService, Instant> unknown = new ConcurrentHashMap<>();

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
    }

    /** Takes note of a change that was polled but never notified. */
    public void missed(ObjectIdentifier object) {
        if (reliability.missed(object, clock.instant())) {
            subscribed.remove(object);
        }
    }

    /** Subscribes or renews. */
    public void subscribe(RemoteDevice remote, Collection<ObjectIdentifier> objects) throws BACnetException {
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
            gate.send(remote, way.begin(processId, object, lifetime, increment));
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

    /** No point stands for these any more; an end that the device does not hear of comes with the lifetime. */
    public void end(RemoteDevice remote, Collection<ObjectIdentifier> objects) throws BACnetTimeoutException {
        for (ObjectIdentifier object : objects) {
            refused.remove(object);
            reliability.forget(object);
            CovService way = subscribed.remove(object);
            if (way != null) {
                try {
                    gate.send(remote, way.end(processId, object));
                } catch (BACnetTimeoutException e) {
                    throw e;
                } catch (BACnetException unknownToIt) {
                    // It knows of none: that is what was wanted.
                }
            }
        }
    }
}
