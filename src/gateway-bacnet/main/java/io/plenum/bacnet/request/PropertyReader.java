package io.plenum.bacnet.request;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.exception.BACnetTimeoutException;
import com.serotonin.bacnet4j.exception.ErrorAPDUException;
import com.serotonin.bacnet4j.service.acknowledgement.ReadPropertyAck;
import com.serotonin.bacnet4j.service.acknowledgement.ReadPropertyMultipleAck;
import com.serotonin.bacnet4j.service.confirmed.ReadPropertyMultipleRequest;
import com.serotonin.bacnet4j.service.confirmed.ReadPropertyRequest;
import com.serotonin.bacnet4j.type.constructed.PropertyReference;
import com.serotonin.bacnet4j.type.constructed.ReadAccessResult;
import com.serotonin.bacnet4j.type.constructed.ReadAccessSpecification;
import com.serotonin.bacnet4j.type.constructed.SequenceOf;
import com.serotonin.bacnet4j.type.enumerated.ErrorCode;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads properties of one device, many in one request. One property that a device cannot tell, or tells so that nobody can decode
 * it, fails the whole request in many devices: such a batch is halved until the culprit is alone. So a property costs itself only.
 */
public final class PropertyReader {

    private final DeviceGate gate;
    private final RemoteDevice remote;
    private final boolean offered;
    private final int batch;
    private final LearntLimits learnt;

    /** @param batch most properties in one request */
    public PropertyReader(DeviceGate gate, RemoteDevice remote, int batch) {
        this.gate = gate;
        this.remote = remote;
        this.offered = remote.getServicesSupported() == null
                || remote.getServicesSupported().isReadPropertyMultiple();
        this.batch = batch;
        this.learnt = gate.learnt(remote.getInstanceNumber());
    }

    /** Most properties in one request, as far as is known by now. */
    public int batch() {
        return learnt.batch(batch);
    }

    /**
     * An answer for each property, in the order in which they are wanted.
     *
     * @throws BACnetTimeoutException where the device does not answer at all
     */
    public Map<PropertyRequest, PropertyResult> read(List<PropertyRequest> wanted) throws BACnetTimeoutException {
        Map<PropertyRequest, PropertyResult> answers = new LinkedHashMap<>();
        for (int from = 0; from < wanted.size(); ) {
            int to = Math.min(from + batch(), wanted.size());
            readBatch(wanted.subList(from, to), answers);
            from = to;
        }
        return answers;
    }

    /**
     * As {@link #read(List)}, for a few properties of very different lengths: all at once, or else each by itself. What is refused here says
     * nothing of how many others the device can tell at once.
     */
    public Map<PropertyRequest, PropertyResult> readFew(List<PropertyRequest> wanted) throws BACnetTimeoutException {
        Map<PropertyRequest, PropertyResult> answers = new LinkedHashMap<>();
        if (offered && learnt.multiple() && learnt.batch(wanted.size()) == wanted.size()) {
            try {
                ReadPropertyMultipleAck answer = gate.sendRepeatable(remote, request(wanted));
                answer.getListOfReadAccessResults().forEach(result -> take(result, answers));
            } catch (RequestInterrupted e) {
                throw e;
            } catch (BACnetTimeoutException e) {
                ping();
            } catch (BACnetException refused) {
                // Each by itself then.
            }
        }
        Map<PropertyRequest, PropertyResult> inOrder = new LinkedHashMap<>();
        for (PropertyRequest one : wanted) {
            PropertyResult answer = answers.get(one);
            inOrder.put(one, answer == null ? read(one) : answer);
        }
        return inOrder;
    }

    public PropertyResult read(PropertyRequest one) throws BACnetTimeoutException {
        try {
            ReadPropertyAck answer =
                    gate.sendRepeatable(remote, new ReadPropertyRequest(one.object(), one.property(), one.element()));
            return PropertyResult.of(answer.getValue());
        } catch (RequestInterrupted e) {
            throw e;
        } catch (BACnetTimeoutException e) {
            ping();
            return PropertyResult.refused(PropertyResult.SILENCE);
        } catch (BACnetException e) {
            return PropertyResult.refused(e);
        }
    }

    /** Any answer will do, a refusal too, but not that of another device. Where packets get lost, silence once says little. */
    public void ping() throws BACnetTimeoutException {
        if (!lossy()) {
            pingOnce();
            return;
        }
        try {
            pingOnce();
        } catch (DeviceReplaced e) {
            throw e;
        } catch (BACnetTimeoutException e) {
            pingOnce();
        }
    }

    /** Whether requests to the device, or its answers, often get lost. */
    public boolean lossy() {
        return gate.lossy(remote.getInstanceNumber());
    }

    private void pingOnce() throws BACnetTimeoutException {
        try {
            gate.sendRepeatable(
                    remote, new ReadPropertyRequest(remote.getObjectIdentifier(), PropertyIdentifier.systemStatus));
        } catch (BACnetTimeoutException e) {
            throw e;
        } catch (ErrorAPDUException refused) {
            if (refused.getError().getErrorCode().equals(ErrorCode.unknownObject)) {
                // Every device knows its own device object.
                throw new DeviceReplaced();
            }
        } catch (BACnetException refused) {
            // It lives.
        }
    }

    private void readBatch(List<PropertyRequest> wanted, Map<PropertyRequest, PropertyResult> answers)
            throws BACnetTimeoutException {
        if (!offered || !learnt.multiple() || wanted.size() == 1) {
            for (PropertyRequest one : wanted) {
                answers.put(one, read(one));
            }
            return;
        }
        try {
            ReadPropertyMultipleAck answer = gate.sendRepeatable(remote, request(wanted));
            answer.getListOfReadAccessResults().forEach(result -> take(result, answers));
            learnt.answered(wanted.size());
        } catch (RequestInterrupted e) {
            throw e;
        } catch (BACnetTimeoutException e) {
            // Silence may concern this request only: ask something easy; throws where the device is silent altogether.
            ping();
            if (learnt.unanswered(wanted.size())) {
                readBatch(wanted, answers);
            } else {
                halve(wanted, answers);
            }
        } catch (BACnetException e) {
            learn(Refusal.of(e), wanted.size());
            halve(wanted, answers);
        }
        for (PropertyRequest one : wanted) {
            if (!answers.containsKey(one)) {
                answers.put(one, read(one));
            }
        }
    }

    private void learn(Refusal refusal, int properties) {
        switch (refusal) {
            case TOO_MANY -> learnt.tooMany(properties);
            case UNKNOWN_SERVICE -> learnt.withoutMultiple();
            case UNCLEAR -> learnt.unclear(properties);
            case CONTENT -> {
                // Says nothing of how many there may be.
            }
        }
    }

    private void halve(List<PropertyRequest> wanted, Map<PropertyRequest, PropertyResult> answers)
            throws BACnetTimeoutException {
        int middle = wanted.size() / 2;
        readBatch(wanted.subList(0, middle), answers);
        readBatch(wanted.subList(middle, wanted.size()), answers);
    }

    private static ReadPropertyMultipleRequest request(List<PropertyRequest> wanted) {
        List<ReadAccessSpecification> specifications = new ArrayList<>();
        ObjectIdentifier object = wanted.getFirst().object();
        List<PropertyReference> ofObject = new ArrayList<>();
        for (PropertyRequest one : wanted) {
            if (!one.object().equals(object)) {
                specifications.add(new ReadAccessSpecification(object, new SequenceOf<>(ofObject)));
                object = one.object();
                ofObject = new ArrayList<>();
            }
            ofObject.add(one.reference());
        }
        specifications.add(new ReadAccessSpecification(object, new SequenceOf<>(ofObject)));
        return new ReadPropertyMultipleRequest(new SequenceOf<>(specifications));
    }

    private static void take(ReadAccessResult result, Map<PropertyRequest, PropertyResult> answers) {
        for (ReadAccessResult.Result one : result.getListOfResults()) {
            @Nullable UnsignedInteger index = one.getPropertyArrayIndex();
            var wanted = new PropertyRequest(
                    result.getObjectIdentifier(), one.getPropertyIdentifier(), index == null ? null : index.intValue());
            answers.put(wanted, PropertyResult.of(one.getReadResult().getDatum()));
        }
    }
}
