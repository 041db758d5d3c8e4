package io.plenum.bacnet.request;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.service.acknowledgement.AcknowledgementService;
import com.serotonin.bacnet4j.service.confirmed.ConfirmedRequestService;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets one request at a time pass to each device: controllers behind a router to MS/TP lose what comes beside it. Reading and
 * discovery share the gate; devices do not wait for each other.
 */
public final class DeviceGate {

    /** Work that sends requests. */
    @FunctionalInterface
    public interface Talk<T extends @Nullable Object> {

        T run() throws BACnetException;
    }

    private final LocalDevice local;
    private final Duration patience;
    private final Map<Integer, ReentrantLock> locks = new ConcurrentHashMap<>();

    /** @param patience with an answer in any number of parts; the stack's own time-out is for each part */
    public DeviceGate(LocalDevice local, Duration patience) {
        this.local = local;
        this.patience = patience;
    }

    public <A extends AcknowledgementService> A send(RemoteDevice remote, ConfirmedRequestService request)
            throws BACnetException {
        return alone(remote.getInstanceNumber(), () -> {
            var awaited = new PendingResponse();
            local.send(remote, request, awaited);
            return awaited.get(patience);
        });
    }

    /** For work of a few requests; it may send through this gate itself. */
    public <T extends @Nullable Object> T alone(int device, Talk<T> talk) throws BACnetException {
        ReentrantLock lock = locks.computeIfAbsent(device, any -> new ReentrantLock(true));
        lock.lock();
        try {
            return talk.run();
        } finally {
            lock.unlock();
        }
    }
}
