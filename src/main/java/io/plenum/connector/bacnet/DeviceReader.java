package io.plenum.connector.bacnet;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.exception.BACnetTimeoutException;
import com.serotonin.bacnet4j.exception.ErrorAPDUException;
import com.serotonin.bacnet4j.service.acknowledgement.ReadPropertyAck;
import com.serotonin.bacnet4j.service.acknowledgement.ReadPropertyMultipleAck;
import com.serotonin.bacnet4j.service.confirmed.ReadPropertyMultipleRequest;
import com.serotonin.bacnet4j.service.confirmed.ReadPropertyRequest;
import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.constructed.PropertyReference;
import com.serotonin.bacnet4j.type.constructed.ReadAccessResult;
import com.serotonin.bacnet4j.type.constructed.ReadAccessSpecification;
import com.serotonin.bacnet4j.type.constructed.SequenceOf;
import com.serotonin.bacnet4j.type.constructed.StatusFlags;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.error.ErrorClassAndCode;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads present values of one device, many in one request. One object that a device cannot tell fails the whole request in
 * many devices: such a batch is halved until the culprit is alone.
 */
final class DeviceReader {

    private final DeviceGate gate;
    private final RemoteDevice remote;
    private final boolean multiple;
    private final int batch;

    /** @param batch most objects in one request */
    DeviceReader(DeviceGate gate, RemoteDevice remote, int batch) {
        this.gate = gate;
        this.remote = remote;
        this.multiple = remote.getServicesSupported() == null
                || remote.getServicesSupported().isReadPropertyMultiple();
        this.batch = batch;
    }

    /** @throws BACnetTimeoutException where the device does not answer at all */
    Map<ObjectIdentifier, Reading> read(List<ObjectIdentifier> objects) throws BACnetException {
        Map<ObjectIdentifier, Reading> readings = new LinkedHashMap<>();
        for (int from = 0; from < objects.size(); from += batch) {
            readBatch(objects.subList(from, Math.min(from + batch, objects.size())), readings);
        }
        return readings;
    }

    /** Any answer will do, a refusal too. */
    void ping() throws BACnetException {
        try {
            property(remote.getObjectIdentifier(), PropertyIdentifier.systemStatus);
        } catch (BACnetTimeoutException e) {
            throw e;
        } catch (BACnetException refused) {
            // It lives.
        }
    }

    private void readBatch(List<ObjectIdentifier> objects, Map<ObjectIdentifier, Reading> readings)
            throws BACnetException {
        if (!multiple || objects.size() == 1) {
            for (ObjectIdentifier object : objects) {
                readings.put(object, readAlone(object));
            }
            return;
        }
        try {
            ReadPropertyMultipleAck answer = gate.send(remote, request(objects));
            answer.getListOfReadAccessResults()
                    .forEach(result -> readings.put(result.getObjectIdentifier(), reading(result)));
        } catch (BACnetTimeoutException e) {
            // Silence may concern this request only: ask something easy; throws where the device is silent altogether.
            ping();
            halve(objects, readings);
        } catch (BACnetException e) {
            halve(objects, readings);
        }
        for (ObjectIdentifier object : objects) {
            if (!readings.containsKey(object)) {
                readings.put(object, readAlone(object));
            }
        }
    }

    private void halve(List<ObjectIdentifier> objects, Map<ObjectIdentifier, Reading> readings) throws BACnetException {
        int middle = objects.size() / 2;
        readBatch(objects.subList(0, middle), readings);
        readBatch(objects.subList(middle, objects.size()), readings);
    }

    private static ReadPropertyMultipleRequest request(List<ObjectIdentifier> objects) {
        List<ReadAccessSpecification> wanted = new ArrayList<>();
        for (ObjectIdentifier object : objects) {
            wanted.add(new ReadAccessSpecification(
                    object,
                    new SequenceOf<>(
                            new PropertyReference(PropertyIdentifier.presentValue),
                            new PropertyReference(PropertyIdentifier.statusFlags))));
        }
        return new ReadPropertyMultipleRequest(new SequenceOf<>(wanted));
    }

    private static Reading reading(ReadAccessResult answer) {
        Encodable value = null;
        StatusFlags flags = null;
        String error = null;
        for (ReadAccessResult.Result result : answer.getListOfResults()) {
            boolean present = result.getPropertyIdentifier().equals(PropertyIdentifier.presentValue);
            Encodable datum = result.getReadResult().getDatum();
            if (present && result.isError()) {
                error = word(datum);
            } else if (present) {
                value = datum;
            } else if (datum instanceof StatusFlags told) {
                flags = told;
            }
        }
        return new Reading(value, flags, error);
    }

    private static String word(Encodable error) {
        return error instanceof ErrorClassAndCode told ? told.getErrorCode().toString() : error.toString();
    }

    /** For one that has spoilt a batch before. */
    Reading readAlone(ObjectIdentifier object) throws BACnetException {
        try {
            Encodable value = property(object, PropertyIdentifier.presentValue);
            return new Reading(value, flags(object), null);
        } catch (BACnetTimeoutException e) {
            ping();
            return Reading.refused(Reading.SILENCE);
        } catch (ErrorAPDUException e) {
            return Reading.refused(word(e.getError()));
        } catch (BACnetException e) {
            return Reading.refused(String.valueOf(e.getMessage()));
        }
    }

    private @Nullable StatusFlags flags(ObjectIdentifier object) throws BACnetTimeoutException {
        try {
            return property(object, PropertyIdentifier.statusFlags) instanceof StatusFlags told ? told : null;
        } catch (BACnetTimeoutException e) {
            throw e;
        } catch (BACnetException e) {
            return null;
        }
    }

    private Encodable property(ObjectIdentifier object, PropertyIdentifier property) throws BACnetException {
        ReadPropertyAck answer = gate.send(remote, new ReadPropertyRequest(object, property));
        return answer.getValue();
    }
}
