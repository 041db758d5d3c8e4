package io.plenum.bacnet;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.exception.BACnetTimeoutException;
import com.serotonin.bacnet4j.exception.RejectAPDUException;
import com.serotonin.bacnet4j.service.confirmed.SubscribeCOVRequest;
import com.serotonin.bacnet4j.type.primitive.Boolean;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.bacnet.request.DeviceGate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The COV subscriptions of one device. Notifications are unconfirmed, which spares slow networks; the worker's occasional
 * poll finds what got lost. What a device refuses, and an object whose notifications prove unreliable, is left to polling for some
 * hours and then tried anew: its table of subscribers may have been full, the network may have been mended.
 */
final class CovSubscriptions {

    /** Until an object that was refused is asked for again. */
    static final Duration REFUSED = Duration.ofHours(6);
    /** Until a device that does not know the service is asked again. */
    static final Duration UNKNOWN_SERVICE = Duration.ofDays(1);

    private final DeviceGate gate;
    private final int processId;
    private final Duration lifetime;
    private final Clock clock;
    private final CovReliability reliability = new CovReliability();
    private final Set<ObjectIdentifier> subscribed = ConcurrentHashMap.newKeySet();
    private final Map<ObjectIdentifier, Instant> refused = new ConcurrentHashMap<>();
    private volatile Instant noneBefore = Instant.MIN;

    CovSubscriptions(DeviceGate gate, int processId, Duration lifetime, Clock clock) {
        this.gate = gate;
        this.processId = processId;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    boolean covers(ObjectIdentifier object) {
        return subscribed.contains(object);
    }

    int size() {
        return subscribed.size();
    }

    /** The device was found anew, perhaps with another program. */
    void forget() {
        subscribed.clear();
        refused.clear();
        reliability.forget();
        noneBefore = Instant.MIN;
    }

    /** Takes note of a change that was polled but never notified. */
    void missed(ObjectIdentifier object) {
        if (reliability.missed(object, clock.instant())) {
            subscribed.remove(object);
        }
    }

    /** Subscribes or renews. */
    void subscribe(RemoteDevice remote, Collection<ObjectIdentifier> objects) throws BACnetException {
        Instant now = clock.instant();
        for (ObjectIdentifier object : objects) {
            boolean wanted = !refused.getOrDefault(object, Instant.MIN).isAfter(now) && reliability.trusts(object, now);
            if (wanted && !noneBefore.isAfter(now)) {
                subscribe(remote, object);
            }
        }
    }

    private void subscribe(RemoteDevice remote, ObjectIdentifier object) throws BACnetTimeoutException {
        var request = new SubscribeCOVRequest(
                new UnsignedInteger(processId), object, Boolean.FALSE, new UnsignedInteger(lifetime.toSeconds()));
        try {
            // Before the answer: the first notification may come earlier than it.
            subscribed.add(object);
            gate.send(remote, request);
            refused.remove(object);
        } catch (BACnetTimeoutException e) {
            subscribed.remove(object);
            throw e;
        } catch (RejectAPDUException unknownService) {
            subscribed.remove(object);
            noneBefore = clock.instant().plus(UNKNOWN_SERVICE);
        } catch (BACnetException e) {
            subscribed.remove(object);
            refused.put(object, clock.instant().plus(REFUSED));
        }
    }

    /** No point stands for these any more; an end that the device does not hear of comes with the lifetime. */
    @SuppressWarnings("NullAway") // the stack, which knows no annotations, expects null for "no longer"
    void end(RemoteDevice remote, Collection<ObjectIdentifier> objects) throws BACnetTimeoutException {
        for (ObjectIdentifier object : objects) {
            refused.remove(object);
            reliability.forget(object);
            if (subscribed.remove(object)) {
                try {
                    gate.send(remote, new SubscribeCOVRequest(new UnsignedInteger(processId), object, null, null));
                } catch (BACnetTimeoutException e) {
                    throw e;
                } catch (BACnetException unknown) {
                    // It knows of none: that is what was wanted.
                }
            }
        }
    }
}
