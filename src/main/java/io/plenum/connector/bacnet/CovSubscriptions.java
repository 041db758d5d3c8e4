package io.plenum.connector.bacnet;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.exception.BACnetTimeoutException;
import com.serotonin.bacnet4j.exception.RejectAPDUException;
import com.serotonin.bacnet4j.service.confirmed.SubscribeCOVRequest;
import com.serotonin.bacnet4j.type.primitive.Boolean;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The COV subscriptions of one device. Notifications are unconfirmed, which spares slow networks; the worker's occasional
 * poll finds what got lost. What a device refuses is left to polling and not asked for again until the device is found anew;
 * so is an object whose notifications prove unreliable.
 */
final class CovSubscriptions {

    private static final int FORGIVEN = 1;

    private final DeviceGate gate;
    private final int processId;
    private final Duration lifetime;
    private final Set<ObjectIdentifier> subscribed = ConcurrentHashMap.newKeySet();
    private final Set<ObjectIdentifier> refused = ConcurrentHashMap.newKeySet();
    private final Map<ObjectIdentifier, Integer> missed = new ConcurrentHashMap<>();
    private volatile boolean none;

    CovSubscriptions(DeviceGate gate, int processId, Duration lifetime) {
        this.gate = gate;
        this.processId = processId;
        this.lifetime = lifetime;
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
        none = false;
    }

    /** Takes note of a change that was polled but never notified. */
    void missed(ObjectIdentifier object) {
        if (missed.merge(object, 1, Integer::sum) > FORGIVEN) {
            subscribed.remove(object);
        }
    }

    /** Subscribes or renews. */
    void subscribe(RemoteDevice remote, Collection<ObjectIdentifier> objects) throws BACnetException {
        for (ObjectIdentifier object : objects) {
            if (!none && !refused.contains(object) && missed.getOrDefault(object, 0) <= FORGIVEN) {
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
        } catch (BACnetTimeoutException e) {
            subscribed.remove(object);
            throw e;
        } catch (RejectAPDUException unknownService) {
            subscribed.remove(object);
            none = true;
        } catch (BACnetException e) {
            subscribed.remove(object);
            refused.add(object);
        }
    }
}
