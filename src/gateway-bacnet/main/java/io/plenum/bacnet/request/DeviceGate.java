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

    /** Beside the repetitions of the stack, which come after its time-out. */
    private static final int EARLY_REPETITIONS = 3;

    private final LocalDevice local;
    private final Duration timeout;
    private final Duration patience;
    private final Map<Integer, Passage> passages = new ConcurrentHashMap<>();

    /** The way to one device, as wide as {@link #widen} has made it. */
    private static final class Passage extends Semaphore {

        private static final long serialVersionUID = 1L;

        private final transient LearntLimits learnt = new LearntLimits(DeviceLimits.MOST_IN_FLIGHT);
        private final transient ResponseTimes times = new ResponseTimes();
        private int width = 1;
        private volatile boolean hurried;

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

    /**
     * @param timeout after which the stack sends a request once more
     * @param patience with an answer in any number of parts; the stack's own time-out is for each part
     */
    public DeviceGate(LocalDevice local, Duration timeout, Duration patience) {
        this.local = local;
        this.timeout = timeout;
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

    /** Whether to send again what was not answered in the usual time; not where a packet too many crowds out others. */
    public void hurry(int device, boolean wanted) {
        passage(device).hurried = wanted;
    }

    /** Whether requests to the device, or its answers, often get lost. */
    boolean lossy(int device) {
        return passage(device).times.lossy();
    }

    public <A extends AcknowledgementService> A send(RemoteDevice remote, ConfirmedRequestService request)
            throws BACnetException {
        return send(remote, request, false);
    }

    /** As {@link #send}, for what does no harm where it is done twice: may be sent again before its time-out. */
    public <A extends AcknowledgementService> A sendRepeatable(RemoteDevice remote, ConfirmedRequestService request)
            throws BACnetException {
        return send(remote, request, true);
    }

    private <A extends AcknowledgementService> A send(
            RemoteDevice remote, ConfirmedRequestService request, boolean repeatable) throws BACnetException {
        Passage passage = passage(remote.getInstanceNumber());
        passage.acquireUninterruptibly();
        try {
            var awaited = new PendingResponse();
            long begin = System.nanoTime();
            local.send(remote, request, awaited);
            boolean repeated = repeatable && passage.hurried && repeat(remote, request, awaited, passage.times);
            A answer = awaited.get(patience);
            Duration after = Duration.ofNanos(System.nanoTime() - begin);
            if (repeated || after.compareTo(timeout) >= 0) {
                passage.times.answeredRepeated();
            } else {
                passage.times.answered(after);
            }
            return answer;
        } finally {
            passage.release();
        }
    }

    /** Sends it again as long as nothing comes; returns whether it had to. */
    private boolean repeat(
            RemoteDevice remote, ConfirmedRequestService request, PendingResponse awaited, ResponseTimes times)
            throws RequestInterrupted {
        Duration pause = times.patience(timeout);
        int sent = 0;
        while (sent < EARLY_REPETITIONS && pause.compareTo(timeout) < 0 && !awaited.came(pause)) {
            local.send(remote, request, awaited.unlessSilent());
            sent++;
            pause = pause.multipliedBy(2);
        }
        return sent > 0;
    }

    private Passage passage(int device) {
        return passages.computeIfAbsent(device, any -> new Passage());
    }
}
