package io.plenum.bacnet.discovery;

import com.serotonin.bacnet4j.LocalDevice;
import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetException;
import com.serotonin.bacnet4j.exception.BACnetTimeoutException;
import com.serotonin.bacnet4j.type.Encodable;
import com.serotonin.bacnet4j.type.constructed.Address;
import com.serotonin.bacnet4j.type.constructed.ServicesSupported;
import com.serotonin.bacnet4j.type.enumerated.PropertyIdentifier;
import com.serotonin.bacnet4j.type.enumerated.Segmentation;
import com.serotonin.bacnet4j.type.primitive.CharacterString;
import com.serotonin.bacnet4j.type.primitive.OctetString;
import com.serotonin.bacnet4j.type.primitive.UnsignedInteger;
import io.plenum.bacnet.request.DeviceGate;
import io.plenum.bacnet.request.PropertyReader;
import io.plenum.bacnet.request.PropertyRequest;
import io.plenum.bacnet.request.PropertyResult;
import io.plenum.link.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** Finds a device by its instance: by Who-Is, or at its configured address where it cannot hear broadcasts. */
public final class DeviceFinder {

    private static final int SMALLEST_USUAL_APDU = 480;
    private static final int PROPERTIES_AT_ONCE = 4;
    /** What the stack and we want to know of every device. */
    private static final List<PropertyIdentifier> ABOUT = List.of(
            PropertyIdentifier.objectName,
            PropertyIdentifier.maxSegmentsAccepted,
            PropertyIdentifier.vendorName,
            PropertyIdentifier.modelName,
            PropertyIdentifier.firmwareRevision);
    /** What is of another type is not believed: the stack would stumble over it later. */
    private static final Map<PropertyIdentifier, Class<? extends Encodable>> TYPES = Map.of(
            PropertyIdentifier.objectName, CharacterString.class,
            PropertyIdentifier.vendorName, CharacterString.class,
            PropertyIdentifier.modelName, CharacterString.class,
            PropertyIdentifier.firmwareRevision, CharacterString.class,
            PropertyIdentifier.maxSegmentsAccepted, UnsignedInteger.class,
            PropertyIdentifier.maxApduLengthAccepted, UnsignedInteger.class,
            PropertyIdentifier.segmentationSupported, Segmentation.class,
            PropertyIdentifier.protocolServicesSupported, ServicesSupported.class);

    private final LocalDevice local;
    private final DeviceGate gate;
    private final Map<Integer, StaticAddress> fixed;
    private final NetworkRouters routers;
    private final Duration timeout;
    /** Reading and discovery may look for the same device: one after the other, for the stack keeps one answer. */
    private final Map<Integer, ReentrantLock> looking = new ConcurrentHashMap<>();

    public DeviceFinder(
            LocalDevice local,
            DeviceGate gate,
            Map<Integer, StaticAddress> fixed,
            NetworkRouters routers,
            Duration timeout) {
        this.local = local;
        this.gate = gate;
        this.fixed = fixed;
        this.routers = routers;
        this.timeout = timeout;
    }

    /**
     * Asks anew each time: a device may have come back at another address or with another program.
     *
     * @throws DeviceNotFound where nobody answers
     */
    public RemoteDevice find(int instance) throws BACnetException {
        ReentrantLock lock = looking.computeIfAbsent(instance, any -> new ReentrantLock(true));
        lock.lock();
        try {
            return look(instance);
        } finally {
            lock.unlock();
        }
    }

    private RemoteDevice look(int instance) throws BACnetException {
        StaticAddress address = fixed.get(instance);
        RemoteDevice device = address == null ? byBroadcast(instance) : at(instance, address);
        int network = device.getAddress().getNetworkNumber().intValue();
        if (network != Address.LOCAL_NETWORK && (address == null || address.router() == null)) {
            routers.confirm(network);
        }
        gate.learnt(instance).foundAnew();
        describe(device);
        return device;
    }

    private RemoteDevice byBroadcast(int instance) throws BACnetException {
        local.removeCachedRemoteDevice(instance);
        try {
            return local.getRemoteDeviceBlocking(instance, timeout.dividedBy(2).toMillis());
        } catch (BACnetTimeoutException lostPerhaps) {
            return byBroadcastAgain(instance);
        }
    }

    private RemoteDevice byBroadcastAgain(int instance) throws BACnetException {
        try {
            return local.getRemoteDeviceBlocking(instance, timeout.dividedBy(2).toMillis());
        } catch (BACnetTimeoutException e) {
            throw new DeviceNotFound(Problem.of("connector.problem.bacnet-not-found", String.valueOf(instance)));
        }
    }

    private void route(int instance, StaticAddress address) throws DeviceNotFound {
        OctetString router = address.router();
        if (router != null) {
            routers.set(address.network(), router);
        } else if (address.network() != Address.LOCAL_NETWORK) {
            routers.find(instance, address.network(), timeout);
        }
    }

    private RemoteDevice at(int instance, StaticAddress address) throws BACnetException {
        route(instance, address);
        RemoteDevice device = new RemoteDevice(local, instance, address.target());
        device.setDeviceProperty(PropertyIdentifier.maxApduLengthAccepted, new UnsignedInteger(SMALLEST_USUAL_APDU));
        device.setDeviceProperty(PropertyIdentifier.segmentationSupported, Segmentation.noSegmentation);
        try {
            var reader = new PropertyReader(gate, device, 1);
            PropertyResult size = reader.read(of(device, PropertyIdentifier.maxApduLengthAccepted));
            if (size.absent()) {
                throw new DeviceNotFound(
                        Problem.of("connector.problem.bacnet-other-device", String.valueOf(instance), address.text()));
            }
            take(device, PropertyIdentifier.maxApduLengthAccepted, size);
            take(
                    device,
                    PropertyIdentifier.segmentationSupported,
                    reader.read(of(device, PropertyIdentifier.segmentationSupported)));
        } catch (BACnetTimeoutException e) {
            throw new DeviceNotFound(
                    Problem.of("connector.problem.bacnet-silent-at", String.valueOf(instance), address.text()));
        }
        return device;
    }

    /** Each property by itself: a device with an odd one is read all the same. */
    private void describe(RemoteDevice device) throws BACnetTimeoutException {
        // Without this we do not know how to ask for the rest.
        take(
                device,
                PropertyIdentifier.protocolServicesSupported,
                new PropertyReader(gate, device, 1).read(of(device, PropertyIdentifier.protocolServicesSupported)));
        Stream<PropertyRequest> wanted = ABOUT.stream().map(property -> of(device, property));
        new PropertyReader(gate, device, PROPERTIES_AT_ONCE)
                .read(wanted.toList())
                .forEach((one, answer) -> take(device, one.property(), answer));
    }

    private static PropertyRequest of(RemoteDevice device, PropertyIdentifier property) {
        return new PropertyRequest(device.getObjectIdentifier(), property);
    }

    private static void take(RemoteDevice device, PropertyIdentifier property, PropertyResult answer) {
        Encodable value = answer.value();
        if (value != null && TYPES.getOrDefault(property, Encodable.class).isInstance(value)) {
            device.setDeviceProperty(property, value);
        }
    }
}
