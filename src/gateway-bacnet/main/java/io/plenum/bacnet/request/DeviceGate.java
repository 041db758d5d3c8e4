package io.plenum.bacnet.request;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.service.acknowledgement.AcknowledgementService;
import com.serotonin.bacnet4j.service.confirmed.ConfirmedRequestService;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Lets one request at a time pass to each device, or as many as it has proved to bear: controllers behind a router to MS/TP lose what
 * comes beside it. Reading and discovery share the gate; devices do not wait for each other.
 */
public final class DeviceGate {

    private final LocalDevice local;
    private final Duration patience;
    private final Map<Integer, Passage> passages = new ConcurrentHashMap<>();

    /** The way to one device, as wide as {@link #widen} has made it. */
    private static final class Passage extends Semaphore {

        private static final long serialVersionUID = 1L;

        private final transient LearntLimits learnt = new LearntLimits(DeviceLimits.MOST_IN_FLIGHT);
        private int width = 1;

        Passage() {
            super(1, true);
        }

        synchronized void widen(int wanted) {
            if (wanted > width) {
                release(wanted - width);
            } else {
                reducePermits(width - wanted);
            }
            width = wanted;
        }
    }

    /** @param patience with an answer in any number of parts; the stack's own time-out is for each part */
    public DeviceGate(LocalDevice local, Duration patience) {
        this.local = local;
        this.patience = patience;
    }

    /** What is known of how much the device takes; for as long as the connection is open. */
    public LearntLimits learnt(int device) {
        return passage(device).learnt;
    }

    /** From now on so many requests may be in flight to the device. */
    public void widen(int device, int requests) {
        passage(device).widen(requests);
    }

    public <A extends AcknowledgementService> A send(RemoteDevice remote, ConfirmedRequestService request)
            throws BACnetException {
        Passage passage = passage(remote.getInstanceNumber());
        passage.acquireUninterruptibly();
        try {
            var awaited = new PendingResponse();
            local.send(remote, request, awaited);
            return awaited.get(patience);
        } finally {
            passage.release();
        }
    }

    private Passage passage(int device) {
        return passages.computeIfAbsent(device, any -> new Passage());
    }
}
