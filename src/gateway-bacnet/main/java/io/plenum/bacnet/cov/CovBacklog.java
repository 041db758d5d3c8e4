package io.plenum.bacnet.cov;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetTimeoutException;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import io.plenum.bacnet.request.PropertyReader;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Subscriptions of one device that are still to be made or renewed, a few at a time: on a line that loses packets a hundred of them take
 * minutes, and nothing would be polled meanwhile. One that gets no answer from a device that lives waits for its next turn. For one thread.
 */
public final class CovBacklog {

    private final RemoteDevice remote;
    private final CovSubscriptions subscriptions;
    private final PropertyReader reader;
    private final Set<ObjectIdentifier> waiting = new LinkedHashSet<>();

    public CovBacklog(RemoteDevice remote, CovSubscriptions subscriptions, PropertyReader reader) {
        this.remote = remote;
        this.subscriptions = subscriptions;
        this.reader = reader;
    }

    /** Those that wait already keep their turn. */
    public void add(Collection<ObjectIdentifier> objects) {
        waiting.addAll(objects);
    }

    /**
     * No point stands for these any more.
     *
     * @throws BACnetTimeoutException where the device does not answer at all, here and below
     */
    public void end(Collection<ObjectIdentifier> objects) throws BACnetTimeoutException {
        waiting.removeAll(objects);
        for (ObjectIdentifier object : objects) {
            try {
                subscriptions.end(remote, object);
            } catch (BACnetTimeoutException e) {
                // Ends with its lifetime, if the device lives.
                reader.ping();
            }
        }
    }

    /** Makes some of them, begins none after this time; returns whether there were any. */
    public boolean work(Duration time) throws BACnetTimeoutException {
        long begin = System.nanoTime();
        int most = waiting.size();
        for (int done = 0; done < most && System.nanoTime() - begin < time.toNanos(); done++) {
            ObjectIdentifier object = waiting.iterator().next();
            waiting.remove(object);
            try {
                subscriptions.subscribe(remote, List.of(object));
            } catch (BACnetTimeoutException e) {
                reader.ping();
                if (subscriptions.unanswered(object)) {
                    waiting.add(object);
                }
            }
        }
        return most > 0;
    }
}
