package io.plenum.connector.bacnet;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.exception.BACnetTimeoutException;
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
 * poll finds what got lost. An object whose notifications prove unreliable is left to polling.
 */
final class CovSubscriptions {

    /** Behind a router to MS/TP a packet holds no more: there, subscriptions would crowd out everything else. */
    private static final int SMALL_APDU = 480;

    private static final int FORGIVEN = 1;

    private final LocalDevice local;
    private final int processId;
    private final Duration lifetime;
    private final Set<ObjectIdentifier> subscribed = ConcurrentHashMap.newKeySet();
    private final Map<ObjectIdentifier, Integer> missed = new ConcurrentHashMap<>();

    CovSubscriptions(LocalDevice local, int processId, Duration lifetime) {
        this.local = local;
        this.processId = processId;
        this.lifetime = lifetime;
    }

    boolean covers(ObjectIdentifier object) {
        return subscribed.contains(object);
    }

    int size() {
        return subscribed.size();
    }

    void forget() {
        subscribed.clear();
    }

    /** Takes note of a change that was polled but never notified. */
    void missed(ObjectIdentifier object) {
        if (missed.merge(object, 1, Integer::sum) > FORGIVEN) {
            subscribed.remove(object);
        }
    }

    /** Subscribes or renews; what the device refuses is left to polling. */
    void subscribe(RemoteDevice remote, Collection<ObjectIdentifier> objects) throws BACnetException {
        if (!offered(remote)) {
            return;
        }
        for (ObjectIdentifier object : objects) {
            if (missed.getOrDefault(object, 0) <= FORGIVEN) {
                subscribe(remote, object);
            }
        }
    }

    private static boolean offered(RemoteDevice remote) {
        return remote.getMaxAPDULengthAccepted() > SMALL_APDU
                && remote.getServicesSupported() != null
                && remote.getServicesSupported().isSubscribeCov();
    }

    private void subscribe(RemoteDevice remote, ObjectIdentifier object) throws BACnetTimeoutException {
        var request = new SubscribeCOVRequest(
                new UnsignedInteger(processId), object, Boolean.FALSE, new UnsignedInteger(lifetime.toSeconds()));
        try {
            // Before the answer: the first notification may come earlier than it.
            subscribed.add(object);
            local.send(remote, request).get();
        } catch (BACnetTimeoutException e) {
            subscribed.remove(object);
            throw e;
        } catch (BACnetException refused) {
            subscribed.remove(object);
        }
    }
}
