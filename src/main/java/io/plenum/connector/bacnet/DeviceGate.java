package io.plenum.connector.bacnet;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.service.acknowledgement.AcknowledgementService;
import com.serotonin.bacnet4j.service.confirmed.ConfirmedRequestService;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets one request at a time pass to each device: controllers behind a router to MS/TP lose what comes beside it. Reading and
 * discovery share the gate; devices do not wait for each other.
 */
final class DeviceGate {

    /** Work that sends requests. */
    @FunctionalInterface
    interface Talk<T extends @Nullable Object> {

        T run() throws BACnetException;
    }

    private final LocalDevice local;
    private final Map<Integer, ReentrantLock> locks = new ConcurrentHashMap<>();

    DeviceGate(LocalDevice local) {
        this.local = local;
    }

    <A extends AcknowledgementService> A send(RemoteDevice remote, ConfirmedRequestService request)
            throws BACnetException {
        return alone(
                remote.getInstanceNumber(), () -> local.send(remote, request).<A>get());
    }

    /** For work of a few requests; it may send through this gate itself. */
    <T extends @Nullable Object> T alone(int device, Talk<T> talk) throws BACnetException {
        ReentrantLock lock = locks.computeIfAbsent(device, any -> new ReentrantLock(true));
        lock.lock();
        try {
            return talk.run();
        } finally {
            lock.unlock();
        }
    }
}
