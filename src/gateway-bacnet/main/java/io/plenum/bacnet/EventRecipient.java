package io.plenum.bacnet;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.exception.BACnetTimeoutException;
import com.serotonin.bacnet4j.service.acknowledgement.ReadPropertyAck;
import com.serotonin.bacnet4j.service.confirmed.AddListElementRequest;
import com.serotonin.bacnet4j.service.confirmed.ConfirmedRequestService;
import com.serotonin.bacnet4j.service.confirmed.ReadPropertyRequest;
import com.serotonin.bacnet4j.service.confirmed.RemoveListElementRequest;
import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.constructed.Address;
import com.serotonin.bacnet4j.type.constructed.Destination;
import com.serotonin.bacnet4j.type.constructed.EventTransitionBits;
import com.serotonin.bacnet4j.type.constructed.Recipient;
import com.serotonin.bacnet4j.type.constructed.SequenceOf;
import com.serotonin.bacnet4j.type.enumerated.ObjectType;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.primitive.Boolean;
import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.bacnet.request.DeviceGate;
import io.plenum.bacnetip.BacnetIpNetwork;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Our entry among the recipients of a device's notification classes. It is the same each time, so that a crash leaves one entry
 * behind at most, which the next start takes for its own. Lists that are long already, and devices that refuse, are left as they
 * are. Notifications are unconfirmed, as those of values are: the device is asked each minute what stands, which finds what got lost.
 */
final class EventRecipient {

    private static final Logger LOG = LoggerFactory.getLogger(EventRecipient.class);
    private static final int MOST_CLASSES = 16;
    private static final int LONGEST_LIST = 64;
    private static final int MOST_ASKED = 200;

    private final DeviceGate gate;
    private final @Nullable Integer instance;
    private final BacnetIpNetwork network;
    private final int processId;
    private final Set<ObjectIdentifier> entered = ConcurrentHashMap.newKeySet();
    private final Set<Integer> classes = new TreeSet<>();
    private boolean looked;
    private volatile @Nullable RemoteDevice device;

    /** @param instance by which devices may know us, null where we have none that lasts: then by our address */
    EventRecipient(DeviceGate gate, @Nullable Integer instance, BacnetIpNetwork network, int processId) {
        this.gate = gate;
        this.instance = instance;
        this.network = network;
        this.processId = processId;
    }

    /** @throws BACnetTimeoutException where the device does not answer; a refusal is none */
    void enter(RemoteDevice remote, List<ObjectIdentifier> objects) throws BACnetException {
        device = remote;
        Destination self = self(remote);
        if (self == null) {
            return;
        }
        if (!looked) {
            for (ObjectIdentifier object : objects.subList(0, Math.min(MOST_ASKED, objects.size()))) {
                classOf(remote, object);
            }
            looked = true;
        }
        for (int number : classes) {
            enter(remote, new ObjectIdentifier(ObjectType.notificationClass, number), self);
        }
    }

    private void classOf(RemoteDevice remote, ObjectIdentifier object) throws BACnetTimeoutException {
        boolean full = classes.size() >= MOST_CLASSES;
        if (!full && read(remote, object, PropertyIdentifier.notificationClass) instanceof UnsignedInteger number) {
            classes.add(number.intValue());
        }
    }

    private void enter(RemoteDevice remote, ObjectIdentifier list, Destination self) throws BACnetTimeoutException {
        Encodable value = read(remote, list, PropertyIdentifier.recipientList);
        if (!(value instanceof SequenceOf<?> present) || present.size() >= LONGEST_LIST) {
            return;
        }
        boolean there = present.getValues().contains(self);
        if (there || send(remote, new AddListElementRequest(list, PropertyIdentifier.recipientList, null, of(self)))) {
            entered.add(list);
        }
    }

    /** Takes us off the lists again, as far as the device answers. */
    void leave() {
        RemoteDevice remote = device;
        Destination self = remote == null ? null : self(remote);
        if (remote == null || self == null) {
            return;
        }
        for (ObjectIdentifier list : Set.copyOf(entered)) {
            entered.remove(list);
            try {
                send(remote, new RemoveListElementRequest(list, PropertyIdentifier.recipientList, null, of(self)));
            } catch (BACnetTimeoutException silent) {
                return;
            }
        }
    }

    private static SequenceOf<Destination> of(Destination one) {
        return new SequenceOf<>(one);
    }

    /** Null where a device in another network could not reach us by our address alone. */
    private @Nullable Destination self(RemoteDevice remote) {
        Recipient recipient;
        if (instance != null) {
            recipient = new Recipient(new ObjectIdentifier(ObjectType.device, instance));
        } else if (remote.getAddress().getNetworkNumber().intValue() == network.getLocalNetworkNumber()) {
            Address own = network.getLoopbackAddress();
            recipient = new Recipient(new Address(0, own.getMacAddress().getBytes()));
        } else {
            return null;
        }
        return new Destination(
                recipient, new UnsignedInteger(processId), Boolean.FALSE, new EventTransitionBits(true, true, true));
    }

    private @Nullable Encodable read(RemoteDevice remote, ObjectIdentifier object, PropertyIdentifier property)
            throws BACnetTimeoutException {
        try {
            ReadPropertyAck answer = gate.send(remote, new ReadPropertyRequest(object, property));
            return answer.getValue();
        } catch (BACnetTimeoutException e) {
            throw e;
        } catch (BACnetException refused) {
            return null;
        }
    }

    private boolean send(RemoteDevice remote, ConfirmedRequestService request) throws BACnetTimeoutException {
        try {
            gate.send(remote, request);
            return true;
        } catch (BACnetTimeoutException e) {
            throw e;
        } catch (BACnetException refused) {
            LOG.debug("{} refuses its list of recipients: {}", remote, refused.getMessage());
            return false;
        }
    }
}
