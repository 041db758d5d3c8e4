package io.plenum.bacnet;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetTimeoutException;
import com.serotonin.bacnet4j.type.constructed.StatusFlags;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import io.plenum.bacnet.request.DeviceGate;
import io.plenum.bacnet.request.DeviceLimits;
import io.plenum.bacnet.request.PropertyReader;
import io.plenum.bacnet.request.PropertyRequest;
import io.plenum.bacnet.request.PropertyResult;
import io.plenum.bacnet.request.RequestInterrupted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Reads present values and status flags of one device. */
final class DeviceReader {

    private static final int PROPERTIES = 2;
    private static final int RELIABILITIES_AT_ONCE = 20;

    private final PropertyReader properties;
    private final DeviceGate gate;
    private final int device;
    private final int inFlight;

    DeviceReader(DeviceGate gate, RemoteDevice remote, DeviceLimits limits) {
        this.properties = new PropertyReader(gate, remote, limits.objects() * PROPERTIES);
        this.gate = gate;
        this.device = remote.getInstanceNumber();
        this.inFlight = limits.inFlight();
        gate.hurry(device, inFlight > 1);
    }

    PropertyReader properties() {
        return properties;
    }

    /** Objects to ask for together, in as many requests as may be on their way at a time. */
    int atOnce() {
        return batch() * gate.learnt(device).inFlight(inFlight);
    }

    /** Most objects in one request. */
    private int batch() {
        return Math.max(1, properties.batch() / PROPERTIES);
    }

    /** @throws BACnetTimeoutException where the device does not answer at all */
    Map<ObjectIdentifier, ObjectReading> read(List<ObjectIdentifier> objects) throws BACnetTimeoutException {
        int batch = batch();
        if (objects.size() <= batch) {
            return batch(objects);
        }
        gate.widen(device, gate.learnt(device).inFlight(inFlight));
        List<Future<Map<ObjectIdentifier, ObjectReading>>> batches = new ArrayList<>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int from = 0; from < objects.size(); from += batch) {
                List<ObjectIdentifier> some = objects.subList(from, Math.min(from + batch, objects.size()));
                batches.add(executor.submit(() -> batch(some)));
            }
            return together(batches);
        }
    }

    private static Map<ObjectIdentifier, ObjectReading> together(
            List<Future<Map<ObjectIdentifier, ObjectReading>>> batches) throws BACnetTimeoutException {
        Map<ObjectIdentifier, ObjectReading> readings = new LinkedHashMap<>();
        try {
            for (Future<Map<ObjectIdentifier, ObjectReading>> batch : batches) {
                readings.putAll(batch.get());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BACnetTimeoutException silent) {
                throw silent;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new RequestInterrupted(e);
        }
        return readings;
    }

    void ping() throws BACnetTimeoutException {
        properties.ping();
    }

    /** For one that has spoilt a batch before. */
    ObjectReading readAlone(ObjectIdentifier object) throws BACnetTimeoutException {
        PropertyResult value = properties.read(new PropertyRequest(object, PropertyIdentifier.presentValue));
        String error = value.error();
        return error != null
                ? ObjectReading.refused(error)
                : reading(value, properties.read(new PropertyRequest(object, PropertyIdentifier.statusFlags)));
    }

    /** Why objects are faulty, by the device's own word; of the first few only. */
    Map<ObjectIdentifier, String> reliability(List<ObjectIdentifier> faulty) throws BACnetTimeoutException {
        List<PropertyRequest> wanted = faulty.stream()
                .limit(RELIABILITIES_AT_ONCE)
                .map(object -> new PropertyRequest(object, PropertyIdentifier.reliability))
                .toList();
        Map<ObjectIdentifier, String> words = new LinkedHashMap<>();
        properties.read(wanted).forEach((one, answer) -> words.put(one.object(), answer.text()));
        return words;
    }

    private Map<ObjectIdentifier, ObjectReading> batch(List<ObjectIdentifier> objects) throws BACnetTimeoutException {
        List<PropertyRequest> wanted = new ArrayList<>();
        for (ObjectIdentifier object : objects) {
            wanted.add(new PropertyRequest(object, PropertyIdentifier.presentValue));
            wanted.add(new PropertyRequest(object, PropertyIdentifier.statusFlags));
        }
        Map<PropertyRequest, PropertyResult> answers = properties.read(wanted);
        Map<ObjectIdentifier, ObjectReading> readings = new LinkedHashMap<>();
        for (ObjectIdentifier object : objects) {
            readings.put(
                    object,
                    reading(
                            answers.get(new PropertyRequest(object, PropertyIdentifier.presentValue)),
                            answers.get(new PropertyRequest(object, PropertyIdentifier.statusFlags))));
        }
        return readings;
    }

    private static ObjectReading reading(@Nullable PropertyResult value, @Nullable PropertyResult flags) {
        StatusFlags told = flags != null && flags.value() instanceof StatusFlags known ? known : null;
        return value == null
                ? ObjectReading.refused(PropertyResult.SILENCE)
                : new ObjectReading(value.value(), told, value.error(), null);
    }
}
